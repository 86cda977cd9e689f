// purpose: entries since an instant that are about a kind of record or concern one of it, oldest first
// params: since, kind, prefix (kind and colon), limit
MATCH (c:Change)
WHERE c.at >= $since AND (c.subjectKind = $kind OR any(touch IN coalesce(c.touches, []) WHERE touch STARTS WITH $prefix))
RETURN c.at AS at, c.subjectKind AS kind, c.subjectId AS id, coalesce(c.touches, []) AS touches
ORDER BY c.revision
LIMIT $limit
