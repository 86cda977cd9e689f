// purpose: all accounts by name
// params: (none)
MATCH (u:User)
RETURN u {.id, .email, .name, .role, .disabled, .version, .createdAt} AS user
ORDER BY u.name, u.id
LIMIT 1000
