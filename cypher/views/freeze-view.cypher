// purpose: keep with a view what it shows now, for its public picture
// params: id, data
MATCH (v:View {id: $id})
SET v.data = $data
RETURN v.id AS id
