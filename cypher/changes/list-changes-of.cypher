// purpose: the change log of one record, newest first
// params: subjectId, limit
MATCH (c:Change {subjectId: $subjectId})
RETURN c {.id, .at, .actorLabel, .action, .before, .after} AS change
ORDER BY c.at DESC, c.id
LIMIT $limit
