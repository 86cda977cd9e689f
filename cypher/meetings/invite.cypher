// purpose: invite organisations to a meeting; unknown ones are left out
// params: meetingId, rows ({id, organisationId})
MATCH (m:Meeting {id: $meetingId})
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisationId})
CREATE (p:Participation {id: row.id, status: 'invited'})
CREATE (p)-[:AT_MEETING]->(m)
CREATE (p)-[:OF_ORGANISATION]->(o)
RETURN count(p) AS invited
