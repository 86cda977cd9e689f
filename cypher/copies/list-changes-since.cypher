// purpose: what was changed after a revision, oldest first
// params: revision, limit
MATCH (c:Change) WHERE c.revision > $revision
RETURN c.revision AS revision, c.action AS action, c.subjectKind AS subjectKind, c.subjectId AS subjectId
ORDER BY c.revision, c.id
LIMIT $limit
