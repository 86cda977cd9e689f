// purpose: the API tokens of an account that have not ended
// params: userId, limit
MATCH (t:ApiToken {userId: $userId}) WHERE t.revokedAt IS NULL
RETURN t.id AS id, t.name AS name
ORDER BY t.createdAt, t.id
LIMIT $limit
