// purpose: save a help line if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (h:Helpline {id: $id}) REMOVE h.lock
WITH h WHERE h.version = $version
SET h += $props, h.version = $version + 1, h.updatedAt = $now
RETURN h.version AS version
