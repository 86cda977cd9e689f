// purpose: what an organisation promised in meetings and has not done yet, the first due first
// params: organisationId, limit
MATCH (o:Organisation {id: $organisationId})<-[:ASSIGNED_TO]-(k:Task)-[:ARISES_FROM]->(m:Meeting)
WHERE k.doneAt IS NULL
RETURN k {.id, .title, .dueOn, meeting: m {.key, .title, .startsAt}} AS task
ORDER BY coalesce(k.dueOn, '9999'), k.id
LIMIT $limit
