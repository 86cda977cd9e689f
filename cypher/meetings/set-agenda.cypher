// purpose: the agenda of a meeting, in place of the one it had
// params: meetingId, rows ({id, position, title, minutes})
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (m)<-[:ITEM_OF]-(old:AgendaItem)
WITH m, collect(old) AS olds
FOREACH (x IN olds | DETACH DELETE x)
FOREACH (row IN $rows | CREATE (:AgendaItem {id: row.id, position: row.position, title: row.title, minutes: row.minutes})-[:ITEM_OF]->(m))
RETURN m.id AS id
