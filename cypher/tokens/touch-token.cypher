// purpose: note that an API token was used, unless that was noted since `before`
// params: id, before, now
MATCH (t:ApiToken {id: $id}) REMOVE t.lock
WITH t WHERE t.lastUsedAt IS NULL OR t.lastUsedAt < $before
SET t.lastUsedAt = $now
RETURN t.id AS id
