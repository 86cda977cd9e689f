// purpose: the topic of a responsibility; no row when it is unknown
// params: id, topicId
MATCH (r:Responsibility {id: $id})
OPTIONAL MATCH (r)-[old:FOR_TOPIC]->(:Topic)
WITH r, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH r
MATCH (n:Topic {id: $topicId})
CREATE (r)-[:FOR_TOPIC]->(n)
RETURN r.id AS id
