// purpose: what an organisation belongs to; null takes the relation away. No row when the parent is unknown or it would go round in a circle
// params: id, parentId (text|null)
MATCH (o:Organisation {id: $id})
OPTIONAL MATCH (o)-[p:PART_OF]->()
WITH o, collect(DISTINCT p) AS ps
FOREACH (x IN ps | DELETE x)
WITH o
OPTIONAL MATCH (parent:Organisation) WHERE parent.id = $parentId AND parent.id <> o.id AND NOT EXISTS { MATCH (parent)-[:PART_OF*1..20]->(above:Organisation) WHERE above.id = $id }
WITH o, parent WHERE $parentId IS NULL OR parent IS NOT NULL
FOREACH (x IN CASE WHEN parent IS NULL THEN [] ELSE [parent] END | CREATE (o)-[:PART_OF]->(x))
RETURN o.id AS id
