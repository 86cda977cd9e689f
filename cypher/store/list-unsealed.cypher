// purpose: entries of the change log that have no place in the chain yet, oldest first
// params: limit
MATCH (c:Change) WHERE c.hash IS NULL
RETURN c {.id, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, subjectName: coalesce(c.subjectName, ''), .before, .after} AS entry
ORDER BY coalesce(c.revision, 0), c.at, c.id
LIMIT $limit
