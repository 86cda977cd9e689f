// purpose: every task that arose from a meeting; ids are those of meetings
// params: ids (list|null: all), limit
MATCH (k:Task)-[:ARISES_FROM]->(m:Meeting) WHERE $ids IS NULL OR m.id IN $ids
OPTIONAL MATCH (k)-[:ASSIGNED_TO]->(o:Organisation)
RETURN k {.id, .title, .dueOn, meetingId: m.id, meetingKey: m.key, meetingTitle: m.title, organisation: o.name} AS task
ORDER BY k.id
LIMIT $limit
