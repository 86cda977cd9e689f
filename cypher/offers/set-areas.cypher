// purpose: where an offer takes place, or whom it is for; no row when an area is unknown
// params: id, areaIds, count (how many they are)
MATCH (f:Offer {id: $id})
OPTIONAL MATCH (f)-[old:IN_AREA]->(:Area)
WITH f, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH f
OPTIONAL MATCH (a:Area) WHERE a.id IN $areaIds
WITH f, collect(a) AS found
FOREACH (a IN found | CREATE (f)-[:IN_AREA]->(a))
WITH f, size(found) AS areas WHERE areas = $count
RETURN f.id AS id
