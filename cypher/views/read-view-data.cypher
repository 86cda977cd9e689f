// purpose: what was kept with a view
// params: id
MATCH (v:View {id: $id})
RETURN v.data AS data
