// purpose: the change log of one record, newest first: what was done to it and what else concerned it
// params: subjectId, before (revision|null: from the newest), limit
CALL () {
  MATCH (c:Change {subjectId: $subjectId}) RETURN c
  UNION
  MATCH (:Touch {subjectId: $subjectId})-[:TOUCHED_BY]->(c:Change) RETURN c
}
WITH c WHERE $before IS NULL OR c.revision < $before
WITH c ORDER BY c.revision DESC LIMIT $limit
RETURN c {.id, .revision, .at, .actorId, .actorLabel, .action, .subjectKind, .subjectId, .subjectName, touches: coalesce(c.touches, []), .undoes, .changed, .hidden} AS entry
ORDER BY c.revision DESC
