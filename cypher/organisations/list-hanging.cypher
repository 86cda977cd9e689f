// purpose: what hangs on an organisation: what its deletion takes along, and what stays and loses it
// params: id
MATCH (o:Organisation {id: $id})
CALL (o) { MATCH (o)<-[:HELD_BY]-(r:Responsibility) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS responsibilities }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } <= 2 WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS lone }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } > 2 WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS shared }
CALL (o) { MATCH (o)<-[:PART_OF]-(u) WITH u ORDER BY u.id LIMIT 5000 RETURN collect(u.id) AS units }
CALL (o) { MATCH (o)<-[:DELEGATED_BY]-(r) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS delegated }
CALL (o) { MATCH (o)<-[:OF_ORGANISATION]-(:Participation)-[:AT_MEETING]->(m:Meeting) RETURN count(DISTINCT m) AS meetings }
RETURN {responsibilities: responsibilities, lone: lone, shared: shared, units: units, delegated: delegated, meetings: meetings} AS hanging
LIMIT 1
