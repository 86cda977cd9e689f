// purpose: where a post is; no row when the organisation is unknown
// params: id, organisationId
MATCH (p:Post {id: $id})
OPTIONAL MATCH (p)-[old:POST_AT]->()
WITH p, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH p
MATCH (o:Organisation {id: $organisationId})
CREATE (p)-[:POST_AT]->(o)
RETURN p.id AS id
