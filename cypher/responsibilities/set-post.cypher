// purpose: which post answers for a responsibility; null takes the relation away; no row when it is unknown
// params: id, postId (text|null)
MATCH (r:Responsibility {id: $id})
OPTIONAL MATCH (r)-[old:ANSWERED_BY]->(:Post)
WITH r, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH r
OPTIONAL MATCH (n:Post) WHERE n.id = $postId
WITH r, n WHERE $postId IS NULL OR n IS NOT NULL
FOREACH (x IN CASE WHEN n IS NULL THEN [] ELSE [n] END | CREATE (r)-[:ANSWERED_BY]->(x))
RETURN r.id AS id
