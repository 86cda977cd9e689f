// purpose: every value of a meeting, to change it
// params: id
MATCH (m:Meeting {id: $id})
CALL (m) { MATCH (m)-[:IN_SERIES]->(s:MeetingSeries) WITH s ORDER BY s.id LIMIT 1 RETURN collect(s.name) AS series }
CALL (m) { MATCH (m)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id LIMIT 1 RETURN collect(a.id) AS areas }
CALL (m) { MATCH (m)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
CALL (m) { MATCH (m)<-[:ITEM_OF]-(i:AgendaItem) WITH i ORDER BY i.position, i.id RETURN collect(CASE WHEN i.minutes IS NULL THEN i.title ELSE i.title + ' (' + toString(i.minutes) + ' min)' END) AS agenda }
CALL (m) { MATCH (m)<-[:AT_MEETING]-(:Participation)-[:OF_ORGANISATION]->(o:Organisation) WITH DISTINCT o ORDER BY o.id RETURN collect(o.id) AS invited }
RETURN m.key AS key, m.version AS version, m {.title, .startsAt, .endsAt, .timeZone, .place, .videoUrl, .description, .status,
  series: head(series), areaId: head(areas), topicIds: topicIds, agenda: agenda, invited: invited} AS values
LIMIT 1
