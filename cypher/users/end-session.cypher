// purpose: a signed-out session stays signed out, also when its cookie is sent again
// params: id, expiresAt
MERGE (e:EndedSession {id: $id}) SET e.expiresAt = $expiresAt
RETURN e.id AS id
