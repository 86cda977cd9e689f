// purpose: reported gaps that are still open, the most reported first
// params: limit
MATCH (g:ServiceGap {status: 'open'})
OPTIONAL MATCH (g)-[:FOR_TOPIC]->(t:Topic)
OPTIONAL MATCH (g)-[:IN_AREA]->(a:Area)
RETURN g {.id, .question, .reports, .lastReportedAt, topicLabel: t.label, areaName: a.name} AS gap
ORDER BY g.reports DESC, g.lastReportedAt DESC, g.id
LIMIT $limit
