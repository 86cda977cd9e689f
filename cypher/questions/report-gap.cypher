// purpose: report that nobody is recorded, or that an answer is wrong; the same report again adds to the count
// params: id, kind (missing|wrong), question (text|null: not to be kept), note (text|null), topicId (text|null), areaId (text|null), organisationId (text|null), responsibilityId (text|null), reportedBy, claimedBy (text|null), now
MERGE (g:ServiceGap {id: $id})
  ON CREATE SET g.reports = 0, g.firstReportedAt = $now, g.version = 0
REMOVE g.lock
SET g.kind = $kind, g.responsibilityId = coalesce($responsibilityId, g.responsibilityId), g.question = coalesce($question, g.question, ''), g.note = coalesce($note, g.note), g.reports = g.reports + 1, g.lastReportedAt = $now, g.lastReportedBy = $reportedBy, g.status = 'open', g.version = g.version + 1,
  g.claimedBy = coalesce($claimedBy, g.claimedBy), g.claimedAt = CASE WHEN $claimedBy IS NULL THEN g.claimedAt ELSE $now END
REMOVE g.closedAt, g.closedBy, g.solution, g.closingNote
WITH g
OPTIONAL MATCH (t:Topic) WHERE t.id = $topicId
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
OPTIONAL MATCH (o:Organisation) WHERE o.id = $organisationId
FOREACH (x IN CASE WHEN t IS NULL THEN [] ELSE [t] END | MERGE (g)-[:FOR_TOPIC]->(x))
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | MERGE (g)-[:IN_AREA]->(x))
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | MERGE (g)-[:OF_ORGANISATION]->(x))
RETURN g.reports AS reports
