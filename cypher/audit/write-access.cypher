// purpose: one entry of the log of accesses, in the transaction of what it tells, after next-access
// params: id, revision, hash, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName, changed (JSON)
MATCH (s:StoreInfo {id: 'store'})
SET s.accessHead = $hash
CREATE (a:Access {id: $id, revision: $revision, hash: $hash, at: $at, actorId: $actorId, actorLabel: $actorLabel, action: $action,
  subjectKind: $subjectKind, subjectId: $subjectId, subjectName: $subjectName, changed: $changed})
RETURN a.id AS id
