// purpose: end every API token of an account for good
// params: userId, now
MATCH (t:ApiToken {userId: $userId}) REMOVE t.lock
WITH t WHERE t.revokedAt IS NULL
SET t.revokedAt = $now, t.version = t.version + 1
RETURN t.id AS id
