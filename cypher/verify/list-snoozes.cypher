// purpose: what somebody put off for themselves, and until when
// params: userId, today, limit
MATCH (s:Snooze {userId: $userId}) WHERE s.until > $today
RETURN s.recordId AS recordId, s.until AS until
ORDER BY s.recordId
LIMIT $limit
