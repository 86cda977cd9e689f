// purpose: note that something came by a check-up link, and whether it was all; no row when the link is not open
// params: id, now, finished
MATCH (l:CheckUpLink {id: $id}) REMOVE l.lock
WITH l WHERE l.revokedAt IS NULL AND l.finishedAt IS NULL AND l.expiresAt > $now
SET l.answeredAt = $now, l.finishedAt = CASE WHEN $finished THEN $now ELSE null END
RETURN l.id AS id
