// purpose: the sessions of an account that were used since `since`, the last used first
// params: userId, since, now, limit
MATCH (s:Session {userId: $userId}) WHERE s.lastSeenAt > $since AND s.expiresAt > $now
RETURN s {.id, .browser, .system, .createdAt, .lastSeenAt} AS session
ORDER BY s.lastSeenAt DESC, s.id
LIMIT $limit
