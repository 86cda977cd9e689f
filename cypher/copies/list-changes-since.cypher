// purpose: what was changed after a revision, and what else that concerned (kind:id each), oldest first
// params: revision, limit
MATCH (c:Change) WHERE c.revision > $revision
RETURN c.revision AS revision, c.action AS action, [c.subjectKind + ':' + c.subjectId] + coalesce(c.touches, []) AS touched
ORDER BY c.revision, c.id
LIMIT $limit
