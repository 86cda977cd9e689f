// purpose: save a responsibility if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (r:Responsibility {id: $id}) REMOVE r.lock
WITH r WHERE coalesce(r.version, 1) = $version
SET r += $props, r.version = $version + 1, r.updatedAt = $now
RETURN r.version AS version
