// purpose: save a post if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (p:Post {id: $id}) REMOVE p.lock
WITH p WHERE coalesce(p.version, 1) = $version
SET p += $props, p.version = $version + 1, p.updatedAt = $now
RETURN p.version AS version
