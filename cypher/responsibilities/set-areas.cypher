// purpose: where a responsibility holds; no row when an area is unknown
// params: id, areaIds, count (how many they are)
MATCH (r:Responsibility {id: $id})
OPTIONAL MATCH (r)-[old:IN_AREA]->(:Area)
WITH r, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH r
OPTIONAL MATCH (a:Area) WHERE a.id IN $areaIds
WITH r, collect(a) AS found
FOREACH (a IN found | CREATE (r)-[:IN_AREA]->(a))
WITH r, size(found) AS areas WHERE areas = $count
RETURN r.id AS id
