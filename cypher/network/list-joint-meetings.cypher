// purpose: who was at a meeting together since a date: one row per meeting with everybody who came
// params: since (instant), limit
MATCH (m:Meeting) WHERE m.startsAt >= $since AND m.status <> 'cancelled'
WITH m ORDER BY m.startsAt DESC, m.id LIMIT $limit
CALL (m) { MATCH (m)<-[:AT_MEETING]-(:Participation {status: 'attended'})-[:OF_ORGANISATION]->(o:Organisation) WITH o ORDER BY o.id RETURN collect(o.id) AS organisations }
WITH m, organisations WHERE size(organisations) > 1
RETURN m.startsAt AS at, organisations
ORDER BY at DESC
