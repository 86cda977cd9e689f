// purpose: what a cooperation is about; no row when a topic is unknown
// params: id, topicIds, count (how many they are)
MATCH (k:Cooperation {id: $id})
OPTIONAL MATCH (k)-[old:ABOUT]->(:Topic)
WITH k, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH k
OPTIONAL MATCH (t:Topic) WHERE t.id IN $topicIds
WITH k, collect(t) AS ts
FOREACH (t IN ts | CREATE (k)-[:ABOUT]->(t))
WITH k, size(ts) AS found WHERE found = $count
RETURN k.id AS id
