// purpose: forget sessions that are over
// params: now
MATCH (s:Session) WHERE s.expiresAt < $now
DELETE s
RETURN count(*) AS deleted
