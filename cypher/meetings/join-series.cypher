// purpose: put a meeting into a series; a series with a new name is made
// params: meetingId, seriesId, key, name, sortName
MATCH (m:Meeting {id: $meetingId})
MERGE (s:MeetingSeries {id: $seriesId}) ON CREATE SET s.key = $key, s.name = $name, s.sortName = $sortName
CREATE (m)-[:IN_SERIES]->(s)
RETURN s.id AS id
