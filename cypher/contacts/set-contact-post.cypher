// purpose: with which post a contact was; no row when it is unknown, or not one of the organisation
// params: id, organisationId, postId (text|null: none)
MATCH (c:Contact {id: $id})
CALL (c) {
  MATCH (c)-[old:CONCERNS]->(x) WHERE x:Post OR (x:Trashed AND x.trashedKind = 'post')
  RETURN collect(old) AS olds
}
FOREACH (x IN olds | DELETE x)
WITH c
CALL () { MATCH (p:Post {id: $postId})-[:POST_AT]->(:Organisation {id: $organisationId}) RETURN collect(p) AS posts }
FOREACH (p IN posts | CREATE (c)-[:CONCERNS]->(p))
WITH c, posts WHERE $postId IS NULL OR size(posts) = 1
RETURN c.id AS id
