// purpose: save a task if nobody saved it since `version`; the lock comes first
// params: id, version, props
MATCH (k:Task {id: $id}) REMOVE k.lock
WITH k WHERE coalesce(k.version, 1) = $version
SET k += $props, k.version = $version + 1
RETURN k.version AS version
