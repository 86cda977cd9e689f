// purpose: the account of the person who acts, with its password hash, to show it and to change its password
// params: id
MATCH (u:User {id: $id})
RETURN u {.id, .email, .name, .role, .passwordHash, .sessionVersion, .version, .createdAt} AS user
