// purpose: every value of a note, to change it
// params: id
MATCH (n:Note {id: $id})
CALL (n) { MATCH (n)-[:CONCERNS]->(o:Organisation) RETURN head(collect(o.id)) AS organisationId }
CALL (n) { MATCH (n)-[:CONCERNS]->(p:Post) RETURN head(collect(p.id)) AS postId }
CALL (n) { MATCH (n)-[:CONCERNS]->(k:Cooperation) RETURN head(collect(k.id)) AS cooperationId }
RETURN coalesce(n.version, 1) AS version,
  n {.body, .audience, organisationId: organisationId, postId: postId, cooperationId: cooperationId, .ownerId, .writtenBy} AS values
LIMIT 1
