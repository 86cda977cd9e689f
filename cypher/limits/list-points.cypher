// purpose: what is taken from limits whose window is not over
// params: ids, now
UNWIND $ids AS id
MATCH (l:Limit {id: id}) WHERE l.until > $now
RETURN l.id AS id, l.points AS points
