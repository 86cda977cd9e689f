// purpose: save a person if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (h:Person {id: $id}) REMOVE h.lock
WITH h WHERE coalesce(h.version, 1) = $version
SET h += $props, h.version = $version + 1, h.updatedAt = $now
RETURN h.version AS version
