// purpose: what a meeting is about; no row when a topic is unknown
// params: meetingId, topicIds, count (how many they are)
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (m)-[old:ABOUT]->(:Topic)
WITH m, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH m
OPTIONAL MATCH (t:Topic) WHERE t.id IN $topicIds
WITH m, collect(t) AS ts
FOREACH (t IN ts | CREATE (m)-[:ABOUT]->(t))
WITH m, size(ts) AS found WHERE found = $count
RETURN m.id AS id
