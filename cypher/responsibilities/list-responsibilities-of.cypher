// purpose: the responsibilities one organisation holds, by topic
// params: organisationId, limit
MATCH (o:Organisation {id: $organisationId})<-[:HELD_BY]-(r:Responsibility)-[:FOR_TOPIC]->(t:Topic)
CALL (r) { MATCH (r)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.sortName, a.id RETURN collect(a {.name, .kind}) AS areas }
RETURN r {.id, .kind, .reach, .targetGroup, .legalBasis, .confidence, .evidence, .verifiedAt, .validFrom, .validTo, .scopeText, version: coalesce(r.version, 1), topicId: t.id, topicLabel: t.label, topicEn: t.en, areas: areas} AS responsibility
ORDER BY t.position, t.id, r.id
LIMIT $limit
