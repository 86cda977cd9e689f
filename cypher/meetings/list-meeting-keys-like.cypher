// purpose: meeting keys that begin like a new one, to find a free key
// params: key
MATCH (m:Meeting) WHERE m.key STARTS WITH $key
RETURN m.key AS key
ORDER BY key
LIMIT 1000
