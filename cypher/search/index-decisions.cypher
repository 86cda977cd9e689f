// purpose: every decision with its meeting; ids are those of meetings
// params: ids (list|null: all), limit
MATCH (d:Decision)-[:DECIDED_AT]->(m:Meeting) WHERE $ids IS NULL OR m.id IN $ids
RETURN d {.id, .text, meetingId: m.id, meetingKey: m.key, meetingTitle: m.title, startsAt: m.startsAt, timeZone: m.timeZone} AS decision
ORDER BY d.id
LIMIT $limit
