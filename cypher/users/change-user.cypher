// purpose: change an account's role, state or password; every session of it ends
// params: id, version, changes, now
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u WHERE u.version = $version
SET u += $changes, u.version = $version + 1, u.sessionVersion = u.sessionVersion + 1, u.updatedAt = $now
RETURN u.version AS version
