// purpose: the area a meeting is about, if any; no row when it is unknown
// params: meetingId, areaIds (none or one), count (how many they are)
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (m)-[old:IN_AREA]->(:Area)
WITH m, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH m
OPTIONAL MATCH (a:Area) WHERE a.id IN $areaIds
WITH m, collect(a) AS found
FOREACH (a IN found | CREATE (m)-[:IN_AREA]->(a))
WITH m, size(found) AS areas WHERE areas = $count
RETURN m.id AS id
