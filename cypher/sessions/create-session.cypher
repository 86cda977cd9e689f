// purpose: a session of an account, and what expired goes; no row when the account was disabled, or its sessions ended, since its password was checked
// params: id, userId, sessionVersion, browser, system, now, expiresAt
MATCH (u:User {id: $userId}) REMOVE u.lock
WITH u WHERE u.disabled = false AND u.sessionVersion = $sessionVersion
CREATE (s:Session {id: $id, userId: $userId, browser: $browser, system: $system, createdAt: $now, lastSeenAt: $now, expiresAt: $expiresAt})
RETURN s.id AS id
