// purpose: who holds a responsibility; no row when it is unknown
// params: id, organisationId
MATCH (r:Responsibility {id: $id})
OPTIONAL MATCH (r)-[old:HELD_BY]->(:Organisation)
WITH r, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH r
MATCH (n:Organisation {id: $organisationId})
CREATE (r)-[:HELD_BY]->(n)
RETURN r.id AS id
