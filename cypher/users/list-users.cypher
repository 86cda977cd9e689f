// purpose: all accounts by name
// params: (none)
MATCH (u:User)
RETURN u {.id, .name, .role, .disabled, .version, .createdAt, email: coalesce(u.email, ''), external: u.externalId IS NOT NULL, linkAsked: u.externalIdAsked IS NOT NULL} AS user
ORDER BY u.name, u.id
LIMIT 1000
