// purpose: the meetings one organisation was invited to, the newest first
// params: organisationId, limit
MATCH (o:Organisation {id: $organisationId})<-[:OF_ORGANISATION]-(p:Participation)-[:AT_MEETING]->(m:Meeting)
RETURN m {.id, .key, .title, .startsAt, .timeZone, .status, reply: p.reply, attendance: p.attendance} AS meeting
ORDER BY m.startsAt DESC, m.id
LIMIT $limit
