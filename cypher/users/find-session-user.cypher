// purpose: is this session still good: the account as it is now, and whether this session was signed out
// params: id, sessionId
MATCH (u:User {id: $id})
RETURN u {.id, .name, .role, .sessionVersion, .disabled} AS user, EXISTS { MATCH (e:EndedSession) WHERE e.id = $sessionId } AS ended
