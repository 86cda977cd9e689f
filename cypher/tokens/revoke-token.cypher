// purpose: end an API token for good; no row when it has ended already
// params: id, now
MATCH (t:ApiToken {id: $id}) REMOVE t.lock
WITH t WHERE t.revokedAt IS NULL
SET t.revokedAt = $now, t.version = t.version + 1
RETURN t.id AS id
