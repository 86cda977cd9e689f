// purpose: one entry of the change log
// params: id
MATCH (c:Change {id: $id})
RETURN c {.id, .revision, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, .subjectName, touches: coalesce(c.touches, []), .undoes, .changed, .hidden} AS entry
LIMIT 1
