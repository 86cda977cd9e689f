// purpose: who is invited to a meeting, and what they answered
// params: meetingId, limit
MATCH (m:Meeting {id: $meetingId})<-[:AT_MEETING]-(p:Participation)-[:OF_ORGANISATION]->(o:Organisation)
OPTIONAL MATCH (o)-[:LOCATED_IN]->(a:Area)
RETURN p {.id, .status, organisation: o {.id, .key, .name, .kind, areaId: a.id}} AS participation
ORDER BY o.sortName, o.id
LIMIT $limit
