// purpose: the scorecards, the newest year first
// params: limit
MATCH (s:Scorecard)
RETURN s.id AS year, s {.purpose, .performance, .operations, .capacity, .note} AS values
ORDER BY s.id DESC
LIMIT $limit
