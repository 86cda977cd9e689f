// purpose: the area a meeting is about; no row when it is unknown
// params: meetingId, areaId
MATCH (m:Meeting {id: $meetingId})
MATCH (a:Area {id: $areaId})
CREATE (m)-[:IN_AREA]->(a)
RETURN m.id AS id
