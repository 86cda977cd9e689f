// purpose: what an organisation belongs to; null takes the relation away. No row when the parent is unknown or it would go round in a circle
// params: id, parentId (text|null)
MATCH (o:Organisation {id: $id})
CALL (o) { MATCH (o)-[p:PART_OF]->() RETURN collect(p) AS ps }
CALL () {
  MATCH (parent:Organisation) WHERE parent.id = $parentId AND parent.id <> $id AND NOT EXISTS { MATCH (parent)-[:PART_OF*1..20]->(above) WHERE above.id = $id }
  RETURN collect(parent) AS parents
}
WITH o, ps, parents WHERE $parentId IS NULL OR size(parents) > 0
FOREACH (p IN ps | DELETE p)
FOREACH (parent IN parents | CREATE (o)-[:PART_OF]->(parent))
RETURN o.id AS id
