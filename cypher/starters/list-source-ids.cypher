// purpose: which origins of values the store knows already
// params: limit
MATCH (s:ValueSource)
RETURN s.id AS id
ORDER BY id
LIMIT $limit
