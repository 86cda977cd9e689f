// purpose: every value of a contact, to change it
// params: id
MATCH (c:Contact {id: $id})-[:OF_ORGANISATION]->(o:Organisation)
CALL (c) { MATCH (c)-[:CONCERNS]->(p:Post) RETURN head(collect(p.id)) AS postId }
CALL (c) { MATCH (c)-[:CONCERNS]->(k:Cooperation) RETURN head(collect(k.id)) AS cooperationId }
RETURN coalesce(c.version, 1) AS version,
  c {.kind, .day, .text, organisationId: o.id, postId: postId, cooperationId: cooperationId, .notedBy} AS values
LIMIT 1
