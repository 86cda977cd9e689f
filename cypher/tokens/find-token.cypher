// purpose: an API token by its fingerprint, with the account it acts for as that is now
// params: id
MATCH (t:ApiToken {id: $id})
WITH t, t.userId AS userId
MATCH (u:User {id: userId})
RETURN t {.name, .scope, .lastUsedAt, .revokedAt} AS token, u {.id, .name, .role, .disabled} AS user
LIMIT 1
