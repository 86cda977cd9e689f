// purpose: one entry of the change log, always written in the transaction of the write it describes; counts the store's revision up, one writer after the other
// params: id, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName, before, after
MATCH (s:StoreInfo {id: 'store'}) REMOVE s.lock
WITH s
SET s.revision = coalesce(s.revision, 0) + 1
CREATE (c:Change {id: $id, at: $at, actorId: $actorId, actorLabel: $actorLabel, action: $action, subjectKind: $subjectKind, subjectId: $subjectId, subjectName: $subjectName, before: $before, after: $after, revision: s.revision})
RETURN c.id AS id
