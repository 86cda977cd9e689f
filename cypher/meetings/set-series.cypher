// purpose: put a meeting into a series, or into none; a series with a new name is made
// params: meetingId, rows (none or one {id, key, name, sortName})
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (m)-[old:IN_SERIES]->(:MeetingSeries)
WITH m, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH m
UNWIND $rows AS row
MERGE (s:MeetingSeries {id: row.id}) ON CREATE SET s.key = row.key, s.name = row.name, s.sortName = row.sortName
CREATE (m)-[:IN_SERIES]->(s)
RETURN s.id AS id
