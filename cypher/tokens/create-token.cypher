// purpose: a new API token of an account, kept as its fingerprint only; no row for an account that is not there or disabled
// params: id, userId, name, scope, now
MATCH (u:User {id: $userId}) REMOVE u.lock
WITH u WHERE u.disabled = false
CREATE (t:ApiToken {id: $id, userId: $userId, name: $name, scope: $scope, createdAt: $now, version: 1})
RETURN t.id AS id
