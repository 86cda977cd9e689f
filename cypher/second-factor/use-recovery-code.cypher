// purpose: use up a recovery code
// params: id, code (its SHA-256)
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u WHERE $code IN coalesce(u.recoveryCodes, [])
SET u.recoveryCodes = [one IN u.recoveryCodes WHERE one <> $code]
RETURN u.id AS id
