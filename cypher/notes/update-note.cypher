// purpose: save a note if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (n:Note {id: $id}) REMOVE n.lock
WITH n WHERE coalesce(n.version, 1) = $version
SET n += $props, n.version = $version + 1, n.updatedAt = $now
RETURN n.version AS version
