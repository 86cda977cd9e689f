// purpose: every value of a task, to change it
// params: id
MATCH (k:Task {id: $id})
OPTIONAL MATCH (k)-[:ARISES_FROM]->(m:Meeting)
OPTIONAL MATCH (k)-[:ASSIGNED_TO]->(o:Organisation)
RETURN coalesce(k.version, 1) AS version, m.id AS meetingId, k {.title, .dueOn, .doneAt, organisationId: o.id} AS values
LIMIT 1
