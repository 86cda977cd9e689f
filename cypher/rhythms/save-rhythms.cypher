// purpose: save the intervals if nobody saved them since `version` (0: nobody ever has); the lock comes first
// params: id, version, props, now
MERGE (r:Rhythm {id: $id}) ON CREATE SET r.version = 0
REMOVE r.lock
WITH r WHERE r.version = $version
SET r += $props, r.version = $version + 1, r.updatedAt = $now
RETURN r.version AS version
