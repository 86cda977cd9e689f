// purpose: save a view if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (v:View {id: $id}) REMOVE v.lock
WITH v WHERE v.version = $version
SET v += $props, v.version = $version + 1, v.updatedAt = $now
RETURN v.version AS version
