// purpose: organisations that are responsible for a topic or one below it
// params: topicId, limit
MATCH (o:Organisation)<-[:HELD_BY]-(:Responsibility)-[:FOR_TOPIC]->(:Topic)-[:SUBTOPIC_OF*0..1]->(t:Topic {id: $topicId})
RETURN DISTINCT o.id AS id
ORDER BY id
LIMIT $limit
