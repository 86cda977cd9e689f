// purpose: what an invited organisation answered, or that it came
// params: id, meetingId, status
MATCH (p:Participation {id: $id})-[:AT_MEETING]->(m:Meeting {id: $meetingId})
MATCH (p)-[:OF_ORGANISATION]->(o:Organisation)
WITH p, p.status AS before, o.name AS organisation
SET p.status = $status
RETURN before, organisation
