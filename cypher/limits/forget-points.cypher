// purpose: a limit begins anew
// params: id
MATCH (l:Limit {id: $id})
WITH l, l.id AS id
DELETE l
RETURN id
