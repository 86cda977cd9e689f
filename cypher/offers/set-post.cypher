// purpose: which post answers for an offer; null takes the relation away; no row when it is unknown
// params: id, postId (text|null)
MATCH (f:Offer {id: $id})
OPTIONAL MATCH (f)-[old:ANSWERED_BY]->(:Post)
WITH f, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH f
OPTIONAL MATCH (n:Post) WHERE n.id = $postId
WITH f, n WHERE $postId IS NULL OR n IS NOT NULL
FOREACH (x IN CASE WHEN n IS NULL THEN [] ELSE [n] END | CREATE (f)-[:ANSWERED_BY]->(x))
RETURN f.id AS id
