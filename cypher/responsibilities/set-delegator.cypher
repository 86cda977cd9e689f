// purpose: whose task a responsibility is; null takes the relation away; no row when it is unknown
// params: id, delegatedById (text|null)
MATCH (r:Responsibility {id: $id})
OPTIONAL MATCH (r)-[old:DELEGATED_BY]->(:Organisation)
WITH r, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH r
OPTIONAL MATCH (n:Organisation) WHERE n.id = $delegatedById
WITH r, n WHERE $delegatedById IS NULL OR n IS NOT NULL
FOREACH (x IN CASE WHEN n IS NULL THEN [] ELSE [n] END | CREATE (r)-[:DELEGATED_BY]->(x))
RETURN r.id AS id
