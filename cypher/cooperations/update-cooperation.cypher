// purpose: save a cooperation if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (k:Cooperation {id: $id}) REMOVE k.lock
WITH k WHERE coalesce(k.version, 1) = $version
SET k += $props, k.version = $version + 1, k.updatedAt = $now
RETURN k.version AS version
