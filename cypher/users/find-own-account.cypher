// purpose: the account of the person who acts, with its password hash, to show it and to change its password
// params: id
MATCH (u:User {id: $id})
RETURN u {.id, .name, .role, .passwordHash, .sessionVersion, .version, .createdAt, email: coalesce(u.email, ''), external: u.externalId IS NOT NULL} AS user
