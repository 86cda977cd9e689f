// purpose: forget signed-out sessions whose cookies have expired anyway
// params: now
MATCH (e:EndedSession) WHERE e.expiresAt < $now
DELETE e
RETURN count(*) AS deleted
