// purpose: entries of the log of accesses in the order of the chain, after a revision, to prove them
// params: revision, limit
MATCH (a:Access) WHERE a.revision > $revision
RETURN a {.id, .revision, .hash, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, .subjectName, .changed} AS entry
ORDER BY a.revision, a.id
LIMIT $limit
