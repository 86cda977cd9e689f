// purpose: every meeting with the words it is searched by
// params: ids (list|null: all), limit
MATCH (m:Meeting) WHERE $ids IS NULL OR m.id IN $ids
OPTIONAL MATCH (m)-[:IN_SERIES]->(s:MeetingSeries)
CALL (m) { MATCH (m)<-[:ITEM_OF]-(i:AgendaItem) WITH i ORDER BY i.position, i.id RETURN collect(i.title) AS agenda }
RETURN m {.id, .key, .title, .startsAt, .timeZone, .place, .description, series: s.name, agenda: agenda} AS meeting
ORDER BY m.id
LIMIT $limit
