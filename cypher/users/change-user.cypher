// purpose: change an account's role, state or password; with `endSessions` no session that began before counts
// params: id, version, changes, endSessions (boolean), now
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u WHERE u.version = $version
SET u += $changes, u.version = $version + 1, u.sessionVersion = u.sessionVersion + CASE WHEN $endSessions THEN 1 ELSE 0 END, u.updatedAt = $now
RETURN u.version AS version, u.sessionVersion AS sessionVersion
