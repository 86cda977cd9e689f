// purpose: meeting keys that begin like a new one, to find a free key; one in the trash keeps its own
// params: key
MATCH (m:Meeting) WHERE m.key STARTS WITH $key
RETURN m.key AS key
ORDER BY key
LIMIT 1000
UNION
MATCH (m:Trashed) WHERE m.key STARTS WITH $key
RETURN m.key AS key
ORDER BY key
LIMIT 1000
