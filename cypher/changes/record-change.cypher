// purpose: one entry of the change log, always written in the transaction of the write it describes
// params: id, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName, before, after
CREATE (c:Change {id: $id, at: $at, actorId: $actorId, actorLabel: $actorLabel, action: $action, subjectKind: $subjectKind, subjectId: $subjectId, subjectName: $subjectName, before: $before, after: $after})
RETURN c.id AS id
