// purpose: a page of the log of accesses, newest first, of some actions (null: all), by or about one account (null: anybody)
// params: actions (list|null), personId (text|null), since, skip, limit
CALL () {
  MATCH (a:Access)
  WHERE a.at >= $since AND ($actions IS NULL OR a.action IN $actions) AND ($personId IS NULL OR a.actorId = $personId OR a.subjectId = $personId)
  RETURN count(a) AS total
}
CALL () {
  MATCH (a:Access)
  WHERE a.at >= $since AND ($actions IS NULL OR a.action IN $actions) AND ($personId IS NULL OR a.actorId = $personId OR a.subjectId = $personId)
  WITH a ORDER BY a.revision DESC, a.id SKIP $skip LIMIT $limit
  RETURN collect(a {.id, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, .subjectName, .changed}) AS items
}
RETURN total, items
