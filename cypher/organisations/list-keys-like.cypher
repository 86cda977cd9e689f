// purpose: keys that begin like a new one, to find a free key
// params: key
MATCH (o:Organisation) WHERE o.key STARTS WITH $key
RETURN o.key AS key
ORDER BY key
LIMIT 1000
