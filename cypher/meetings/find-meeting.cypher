// purpose: one meeting by its key, with topics, agenda, decisions and tasks
// params: key
MATCH (m:Meeting {key: $key})
OPTIONAL MATCH (m)-[:IN_SERIES]->(s:MeetingSeries)
OPTIONAL MATCH (m)-[:IN_AREA]->(a:Area)
CALL (m) { MATCH (m)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.position, t.id RETURN collect(t {.id, .label, .en}) AS topics }
CALL (m) { MATCH (m)<-[:ITEM_OF]-(i:AgendaItem) WITH i ORDER BY i.position, i.id RETURN collect(i {.id, .title, .minutes}) AS agenda }
CALL (m) { MATCH (m)<-[:DECIDED_AT]-(d:Decision) WITH d ORDER BY d.decidedAt, d.id RETURN collect(d {.id, .text}) AS decisions }
CALL (m) { MATCH (m)<-[:ARISES_FROM]-(k:Task) OPTIONAL MATCH (k)-[:ASSIGNED_TO]->(o:Organisation) WITH k, o ORDER BY k.dueOn, k.id RETURN collect(k {.id, .title, .dueOn, .doneAt, organisation: o.name}) AS tasks }
RETURN m {.id, .key, .title, .startsAt, .endsAt, .timeZone, .place, .videoUrl, .description, .status, .sequence, .version, .updatedAt,
  series: s.name, areaName: a.name, topics: topics, agenda: agenda, decisions: decisions, tasks: tasks} AS meeting
LIMIT 1
