// purpose: who is invited to a meeting, what they answered, and whether they came
// params: meetingId, limit
MATCH (m:Meeting {id: $meetingId})<-[:AT_MEETING]-(p:Participation)-[:OF_ORGANISATION]->(o:Organisation)
OPTIONAL MATCH (o)-[:LOCATED_IN]->(a:Area)
RETURN p {.id, .reply, .attendance, organisation: o {.id, .key, .name, formerNames: coalesce(o.formerNames, []), .kind, protected: coalesce(o.protected, false), areaId: a.id}} AS participation
ORDER BY o.sortName, o.id
LIMIT $limit
