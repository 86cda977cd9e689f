// purpose: is this session still good: the account as it is now; no row for a session that ended
// params: id
MATCH (s:Session {id: $id})
WITH s, s.userId AS userId
MATCH (u:User {id: userId})
RETURN s {.lastSeenAt, .expiresAt} AS session, u {.id, .name, .role, .sessionVersion, .disabled, secondFactor: u.totpSecret IS NOT NULL, passwordGiven: coalesce(u.passwordGiven, false), external: u.externalId IS NOT NULL} AS user
LIMIT 1
