// purpose: where a cooperation holds; no row when an area is unknown
// params: id, areaIds, count (how many they are)
MATCH (k:Cooperation {id: $id})
OPTIONAL MATCH (k)-[old:IN_AREA]->(:Area)
WITH k, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH k
OPTIONAL MATCH (a:Area) WHERE a.id IN $areaIds
WITH k, collect(a) AS found
FOREACH (a IN found | CREATE (k)-[:IN_AREA]->(a))
WITH k, size(found) AS areas WHERE areas = $count
RETURN k.id AS id
