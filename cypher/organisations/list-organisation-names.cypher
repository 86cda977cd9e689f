// purpose: every organisation by its names and what it belongs to, for recognising them in questions
// params: limit
MATCH (o:Organisation)
OPTIONAL MATCH (o)-[:PART_OF]->(p:Organisation)
RETURN o {.id, .key, .name, .shortName, .kind, .validTo, parentId: p.id} AS organisation
ORDER BY o.sortName, o.id
LIMIT $limit
