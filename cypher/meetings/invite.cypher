// purpose: invite organisations to a meeting; no row when one is unknown
// params: meetingId, rows ({id, organisationId}), count (how many they are)
MATCH (m:Meeting {id: $meetingId})
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisationId})
CREATE (p:Participation {id: row.id, reply: 'open', attendance: 'open'})
CREATE (p)-[:AT_MEETING]->(m)
CREATE (p)-[:OF_ORGANISATION]->(o)
WITH count(p) AS invited WHERE invited = $count
RETURN invited
