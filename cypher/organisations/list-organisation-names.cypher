// purpose: every organisation by its names, for recognising them in questions (kept in memory by the callers)
// params: limit
MATCH (o:Organisation)
RETURN o {.id, .key, .name, .shortName, .kind} AS organisation
ORDER BY o.sortName, o.id
LIMIT $limit
