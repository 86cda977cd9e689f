// purpose: entries of the change log in the order of the chain, after a revision, to prove them
// params: revision, limit
MATCH (c:Change) WHERE coalesce(c.revision, 0) > $revision
RETURN c {.id, .revision, .hash, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, .subjectName, touches: coalesce(c.touches, []), .undoes, .changed, .hidden} AS entry
ORDER BY c.revision, c.id
LIMIT $limit
