// purpose: keys that begin like a new one, to find a free key; one in the trash keeps its own
// params: key
MATCH (o:Organisation) WHERE o.key STARTS WITH $key
RETURN o.key AS key
ORDER BY key
LIMIT 1000
UNION
MATCH (o:Trashed) WHERE o.key STARTS WITH $key
RETURN o.key AS key
ORDER BY key
LIMIT 1000
