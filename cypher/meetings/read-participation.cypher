// purpose: what is recorded of an invited organisation, to change it
// params: id
MATCH (p:Participation {id: $id})-[:AT_MEETING]->(m:Meeting)
MATCH (p)-[:OF_ORGANISATION]->(o:Organisation)
RETURN p.reply AS reply, p.attendance AS attendance, o.name AS name, m.id AS meetingId, o.id AS organisationId
LIMIT 1
