// purpose: where an organisation lies; null takes the relation away. No row when the area is unknown
// params: id, areaId (text|null)
MATCH (o:Organisation {id: $id})
OPTIONAL MATCH (o)-[l:LOCATED_IN]->(:Area)
WITH o, collect(DISTINCT l) AS ls
FOREACH (x IN ls | DELETE x)
WITH o
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
WITH o, a WHERE $areaId IS NULL OR a IS NOT NULL
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (o)-[:LOCATED_IN]->(x))
RETURN o.id AS id
