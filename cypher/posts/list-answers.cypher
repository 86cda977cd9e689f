// purpose: the responsibilities a post answers for, by topic
// params: id, limit
MATCH (p:Post {id: $id})<-[:ANSWERED_BY]-(r:Responsibility)-[:FOR_TOPIC]->(t:Topic)
CALL (r) { MATCH (r)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.sortName, a.id RETURN collect(a.name) AS areas }
RETURN {id: r.id, topicId: t.id, topicLabel: t.label, topicEn: t.en, areas: areas, validTo: r.validTo} AS answer
ORDER BY t.position, t.id, r.id
LIMIT $limit
