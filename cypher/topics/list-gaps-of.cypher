// purpose: the reports about some topics, with what their ids are made of
// params: ids, limit
UNWIND $ids AS topicId
MATCH (g:ServiceGap)-[:FOR_TOPIC]->(t:Topic {id: topicId})
OPTIONAL MATCH (g)-[:IN_AREA]->(a:Area)
OPTIONAL MATCH (g)-[:OF_ORGANISATION]->(o:Organisation)
RETURN g.id AS id, coalesce(g.kind, 'missing') AS kind, topicId, a.id AS areaId, o.id AS organisationId, g.responsibilityId IS NOT NULL AS named
ORDER BY id
LIMIT $limit
