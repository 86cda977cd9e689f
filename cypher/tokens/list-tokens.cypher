// purpose: API tokens of one account (null: of all), those that work first, then the newest
// params: userId (text|null), limit
MATCH (t:ApiToken)
WHERE $userId IS NULL OR t.userId = $userId
WITH t ORDER BY CASE WHEN t.revokedAt IS NULL THEN 0 ELSE 1 END, t.createdAt DESC, t.id LIMIT $limit
OPTIONAL MATCH (u:User) WHERE u.id = t.userId
RETURN t {.id, .name, .scope, .createdAt, .lastUsedAt, .revokedAt, ownerId: t.userId, owner: u.name} AS token
ORDER BY CASE WHEN t.revokedAt IS NULL THEN 0 ELSE 1 END, t.createdAt DESC, t.id
