// purpose: the responsibilities one organisation holds, by topic
// params: organisationId, limit
MATCH (o:Organisation {id: $organisationId})<-[:HELD_BY]-(r:Responsibility)-[:FOR_TOPIC]->(t:Topic)
MATCH (r)-[:IN_AREA]->(a:Area)
RETURN r {.id, .kind, .reach, .targetGroup, .legalBasis, .confidence, .evidence, .verifiedAt, topicId: t.id, topicLabel: t.label, topicEn: t.en, areaName: a.name, areaKind: a.kind} AS responsibility
ORDER BY t.position, t.id, a.sortName, r.id
LIMIT $limit
