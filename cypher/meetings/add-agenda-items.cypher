// purpose: the agenda of a meeting
// params: meetingId, rows ({id, position, title, minutes})
MATCH (m:Meeting {id: $meetingId})
UNWIND $rows AS row
CREATE (i:AgendaItem {id: row.id, position: row.position, title: row.title, minutes: row.minutes})-[:ITEM_OF]->(m)
RETURN count(i) AS added
