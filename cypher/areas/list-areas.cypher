// purpose: all areas with their parents (some hundred; kept in memory by the callers of a request)
// params: (none)
MATCH (a:Area)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Area)
RETURN a {.id, .ags, .name, .kind, .sortName, .postalCode, .lat, .lon, .population, localities: coalesce(a.localities, []), parentId: p.id} AS area
ORDER BY a.sortName, a.id
LIMIT 20000
