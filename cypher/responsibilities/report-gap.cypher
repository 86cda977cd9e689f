// purpose: report that nobody is recorded; a second report of the same gap adds to the count
// params: id, question, topicId (text|null), areaId (text|null), now
MERGE (g:ServiceGap {id: $id})
  ON CREATE SET g.question = $question, g.reports = 0, g.firstReportedAt = $now, g.version = 1
REMOVE g.lock
SET g.reports = g.reports + 1, g.lastReportedAt = $now, g.status = 'open'
WITH g
OPTIONAL MATCH (t:Topic) WHERE t.id = $topicId
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
FOREACH (x IN CASE WHEN t IS NULL THEN [] ELSE [t] END | MERGE (g)-[:FOR_TOPIC]->(x))
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | MERGE (g)-[:IN_AREA]->(x))
RETURN g.reports AS reports
