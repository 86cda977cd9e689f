// purpose: save a contact if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (c:Contact {id: $id}) REMOVE c.lock
WITH c WHERE coalesce(c.version, 1) = $version
SET c += $props, c.version = $version + 1, c.updatedAt = $now
RETURN c.version AS version
