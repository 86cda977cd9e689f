// purpose: what was changed since an instant in organisations and cooperations, the newest change first: for how they were called and tied before
// params: since, limit
MATCH (c:Change)
WHERE c.at > $since AND c.action IN ['update', 'rename', 'close', 'undo', 'revert', 'end'] AND c.subjectKind IN ['organisation', 'cooperation']
RETURN c.subjectId AS id, c.changed AS changed
ORDER BY c.revision DESC
LIMIT $limit
