// purpose: how many organisations are recorded per topic
// params: (none)
MATCH (t:Topic)<-[:FOR_TOPIC]-(r:Responsibility)-[:HELD_BY]->(o:Organisation)
RETURN t.id AS topicId, count(DISTINCT o) AS holders
ORDER BY topicId
LIMIT 5000
