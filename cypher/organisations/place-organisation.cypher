// purpose: where an organisation lies and what it belongs to; null takes the relation away. No row when a partner is unknown or would go round in a circle
// params: id, areaId (text|null), parentId (text|null)
MATCH (o:Organisation {id: $id})
OPTIONAL MATCH (o)-[l:LOCATED_IN]->(:Area)
OPTIONAL MATCH (o)-[p:PART_OF]->(:Organisation)
WITH o, collect(DISTINCT l) AS ls, collect(DISTINCT p) AS ps
FOREACH (x IN ls | DELETE x)
FOREACH (x IN ps | DELETE x)
WITH o
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
OPTIONAL MATCH (parent:Organisation) WHERE parent.id = $parentId AND parent.id <> o.id AND NOT EXISTS { MATCH (parent)-[:PART_OF*1..20]->(above:Organisation) WHERE above.id = $id }
WITH o, a, parent WHERE ($areaId IS NULL OR a IS NOT NULL) AND ($parentId IS NULL OR parent IS NOT NULL)
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (o)-[:LOCATED_IN]->(x))
FOREACH (x IN CASE WHEN parent IS NULL THEN [] ELSE [parent] END | CREATE (o)-[:PART_OF]->(x))
RETURN o.id AS id
