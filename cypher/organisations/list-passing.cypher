// purpose: what an organisation does, has and is asked to: what loses its owner when it closes. Of meetings those after a day, each with whether something is recorded of its part in it
// params: id, after (instant)
MATCH (o:Organisation {id: $id})
CALL (o) { MATCH (o)<-[:HELD_BY]-(r:Responsibility) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS responsibilities }
CALL (o) { MATCH (o)<-[:DELEGATED_BY]-(r:Responsibility) WHERE NOT EXISTS { (r)-[:HELD_BY]->(o) } WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS delegated }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS cooperations }
CALL (o) { MATCH (o)<-[:POST_AT]-(p:Post) WITH p ORDER BY p.id LIMIT 5000 RETURN collect(p.id) AS posts }
CALL (o) { MATCH (o)<-[:OFFERED_BY]-(f:Offer) WITH f ORDER BY f.id LIMIT 5000 RETURN collect(f.id) AS offers }
CALL (o) { MATCH (o)<-[:PART_OF]-(u:Organisation) WITH u ORDER BY u.id LIMIT 5000 RETURN collect(u.id) AS units }
CALL (o) { MATCH (o)-[:SEAT_IN]->(g:Organisation) WHERE NOT EXISTS { (g)-[:PART_OF]->(o) } WITH DISTINCT g ORDER BY g.id LIMIT 5000 RETURN collect(g.id) AS seats }
CALL (o) { MATCH (o)<-[:ASSIGNED_TO]-(k:Task) WHERE k.doneAt IS NULL WITH k ORDER BY k.id LIMIT 5000 RETURN collect(k.id) AS tasks }
CALL (o) {
  MATCH (o)<-[:OF_ORGANISATION]-(p:Participation)-[:AT_MEETING]->(m:Meeting) WHERE m.startsAt > $after AND m.status <> 'cancelled'
  WITH m, p ORDER BY m.startsAt, m.id LIMIT 5000
  RETURN collect({id: m.id, blank: p.reply = 'open' AND p.attendance = 'open'}) AS meetings
}
RETURN {responsibilities: responsibilities, delegated: delegated, cooperations: cooperations, posts: posts, offers: offers, units: units, seats: seats, tasks: tasks, meetings: meetings} AS passing
LIMIT 1
