// purpose: save an offer if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (f:Offer {id: $id}) REMOVE f.lock
WITH f WHERE coalesce(f.version, 1) = $version
SET f += $props, f.version = $version + 1, f.updatedAt = $now
RETURN f.version AS version
