// purpose: decide on a proposal if nobody did since `version`; the lock comes first
// params: id, version, props, now
MATCH (p:Proposal {id: $id}) REMOVE p.lock
WITH p WHERE p.version = $version
SET p += $props, p.version = $version + 1, p.updatedAt = $now
RETURN p.version AS version
