// purpose: what may be shown of the answers
// params: limit
MATCH (t:HealthTally) WHERE t.year IS NOT NULL
RETURN t.year AS year, t.dimension AS dimension, t.step AS step, t.shown AS shown
ORDER BY year DESC, dimension, step
LIMIT $limit
