// purpose: the names of some organisations, in the order of the list
// params: ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o.id AS id, o.name AS name
ORDER BY o.sortName, o.id
LIMIT 1000
