// purpose: whether an organisation is, at whatever depth, a unit of another one
// params: id, aboveId
OPTIONAL MATCH (o:Organisation {id: $id})-[:PART_OF*1..20]->(a:Organisation)
WHERE a.id = $aboveId
RETURN count(a) > 0 AS unit
