// purpose: what an offer is about; no row when a topic is unknown
// params: id, topicIds, count (how many they are)
MATCH (f:Offer {id: $id})
OPTIONAL MATCH (f)-[old:ABOUT]->(:Topic)
WITH f, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH f
OPTIONAL MATCH (t:Topic) WHERE t.id IN $topicIds
WITH f, collect(t) AS ts
FOREACH (t IN ts | CREATE (f)-[:ABOUT]->(t))
WITH f, size(ts) AS found WHERE found = $count
RETURN f.id AS id
