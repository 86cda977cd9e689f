// purpose: end a check-up link; no row when it has ended already
// params: id, now
MATCH (l:CheckUpLink {id: $id}) REMOVE l.lock
WITH l WHERE l.revokedAt IS NULL
SET l.revokedAt = $now
RETURN l.id AS id
