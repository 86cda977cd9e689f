// purpose: every value of a responsibility, to change it
// params: id
MATCH (r:Responsibility {id: $id})-[:HELD_BY]->(o:Organisation)
MATCH (r)-[:FOR_TOPIC]->(t:Topic)
CALL (r) { MATCH (r)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
OPTIONAL MATCH (r)-[:ANSWERED_BY]->(p:Post)
OPTIONAL MATCH (r)-[:DELEGATED_BY]->(d:Organisation)
RETURN coalesce(r.version, 1) AS version, o.name AS holder, t.label AS topic,
  r {.kind, organisationId: o.id, topicId: t.id, areaIds: areaIds, .targetGroup, .scope, .scopeText, postId: p.id, delegatedById: d.id, .legalBasis, .validFrom, .validTo, .evidence, .confidence, .verifiedAt, .verifiedBy} AS values
LIMIT 1
