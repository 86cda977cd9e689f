// purpose: who was at a meeting together: one row per meeting to which two organisations or more came, the newest first
// params: ids (list|null: all), limit
MATCH (m:Meeting) WHERE ($ids IS NULL OR m.id IN $ids) AND m.status <> 'cancelled'
CALL (m) { MATCH (m)<-[:AT_MEETING]-(:Participation {attendance: 'attended'})-[:OF_ORGANISATION]->(o:Organisation) WITH o ORDER BY o.id RETURN collect(o.id) AS organisations }
WITH m, organisations WHERE size(organisations) > 1
RETURN m.id AS id, m.key AS key, m.title AS title, m.startsAt AS at, organisations
ORDER BY at DESC, id
LIMIT $limit
