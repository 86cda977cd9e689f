// purpose: save the scorecard of a year if nobody saved it since `version` (0: nobody ever has); the lock comes first
// params: id, version, props, now
MERGE (s:Scorecard {id: $id}) ON CREATE SET s.version = 0
REMOVE s.lock
WITH s WHERE s.version = $version
SET s += $props, s.version = $version + 1, s.updatedAt = $now
RETURN s.version AS version
