// purpose: note that a session was used, unless that was noted since `before`
// params: id, before, now
MATCH (s:Session {id: $id}) REMOVE s.lock
WITH s WHERE s.lastSeenAt < $before
SET s.lastSeenAt = $now
RETURN s.id AS id
