// purpose: forget limits whose window is over
// params: now, limit
MATCH (l:Limit) WHERE l.until <= $now
WITH l LIMIT $limit
DELETE l
RETURN count(*) AS deleted
