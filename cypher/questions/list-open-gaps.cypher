// purpose: reports that are still open (or closed ones), the most reported first
// params: status (open|closed), limit
MATCH (g:ServiceGap {status: $status})
OPTIONAL MATCH (g)-[:FOR_TOPIC]->(t:Topic)
OPTIONAL MATCH (g)-[:IN_AREA]->(a:Area)
OPTIONAL MATCH (g)-[:OF_ORGANISATION]->(o:Organisation)
OPTIONAL MATCH (r:Responsibility) WHERE r.id = g.responsibilityId
RETURN g {.id, kind: coalesce(g.kind, 'missing'), .question, .note, .reports, .firstReportedAt, .lastReportedAt, .lastReportedBy, .claimedBy, .claimedAt, .closedAt, .closedBy, .solution, .closingNote, version: coalesce(g.version, 1),
  topicId: t.id, topicLabel: t.label, topicEn: t.en, areaId: a.id, areaName: a.name, areaKind: a.kind, organisationKey: o.key, organisationName: o.name, responsibilityId: r.id} AS gap
ORDER BY g.reports DESC, g.lastReportedAt DESC, g.id
LIMIT $limit
