// purpose: what hangs on an organisation: what its deletion takes along, and what stays and loses it
// params: id
MATCH (o:Organisation {id: $id})
CALL (o) { MATCH (o)<-[:HELD_BY]-(r:Responsibility) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS responsibilities }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } <= 2 WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS lone }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } > 2 WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS shared }
CALL (o) { MATCH (o)<-[:PART_OF]-(u) WITH u ORDER BY u.id LIMIT 5000 RETURN collect(u.id) AS units }
CALL (o) { MATCH (o)<-[:DELEGATED_BY]-(r) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS delegated }
CALL (o) { MATCH (o)<-[:POST_AT]-(p:Post) WITH p ORDER BY p.id LIMIT 5000 RETURN collect(p.id) AS posts }
CALL (o) { MATCH (o)<-[:POST_AT]-(:Post)<-[:HOLDS]-(h:Person) WITH DISTINCT h.id AS holderId ORDER BY holderId LIMIT 5000 RETURN collect(holderId) AS holders }
CALL (o) { MATCH (o)<-[:OFFERED_BY]-(f:Offer) WITH f ORDER BY f.id LIMIT 5000 RETURN collect(f.id) AS offers }
CALL (o) { MATCH (o)<-[:OF_ORGANISATION]-(:Participation)-[:AT_MEETING]->(m:Meeting) RETURN count(DISTINCT m) AS meetings }
RETURN {responsibilities: responsibilities, lone: lone, shared: shared, units: units, delegated: delegated, posts: posts, holders: holders, offers: offers, meetings: meetings} AS hanging
LIMIT 1
