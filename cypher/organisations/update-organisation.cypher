// purpose: save an organisation if nobody saved it since `version`; the lock comes first
// params: id, version, props, now
MATCH (o:Organisation {id: $id}) REMOVE o.lock
WITH o WHERE o.version = $version
SET o += $props, o.version = $version + 1, o.updatedAt = $now
RETURN o.version AS version
