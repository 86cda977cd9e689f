// purpose: one entry of the change log, in the transaction of the write it describes, after next-entry; a mark for every further record it concerns
// params: id, revision, hash, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName, touches (kind:id), marks ({id, subjectId}), undoes (text|null), changed (JSON), hidden (JSON|null)
MATCH (s:StoreInfo {id: 'store'})
SET s.head = $hash
CREATE (c:Change {id: $id, revision: $revision, hash: $hash, at: $at, actorId: $actorId, actorLabel: $actorLabel, action: $action,
  subjectKind: $subjectKind, subjectId: $subjectId, subjectName: $subjectName, touches: $touches, undoes: $undoes, changed: $changed, hidden: $hidden})
FOREACH (mark IN $marks | CREATE (:Touch {id: mark.id, subjectId: mark.subjectId})-[:TOUCHED_BY]->(c))
RETURN c.id AS id
