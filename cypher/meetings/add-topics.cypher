// purpose: the topics a meeting is about; no row when one is unknown
// params: meetingId, topicIds, count (how many they are)
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (t:Topic) WHERE t.id IN $topicIds
WITH m, collect(t) AS ts
FOREACH (t IN ts | MERGE (m)-[:ABOUT]->(t))
WITH size(ts) AS added WHERE added = $count
RETURN added
