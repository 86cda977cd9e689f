// purpose: use up the set-up link: a row only for the first who does it in time
// params: id, now
MATCH (s:SetupLink {id: $id}) REMOVE s.lock
WITH s WHERE s.expiresAt > $now
WITH s, s.id AS id
DELETE s
RETURN id
