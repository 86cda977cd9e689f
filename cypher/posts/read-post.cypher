// purpose: every value of a post, to change it
// params: id
MATCH (p:Post {id: $id})-[:POST_AT]->(o:Organisation)
CALL (p) { MATCH (p)<-[r:HOLDS]-(h:Person) WITH h, r ORDER BY coalesce(r.since, ''), h.id RETURN collect({id: h.id, since: r.since, until: r.until}) AS holders }
CALL (p) { MATCH (p)-[:DEPUTISED_BY]->(d:Post) WITH d ORDER BY d.id RETURN collect(d.id) AS deputyIds }
RETURN coalesce(p.version, 1) AS version,
  p {.function, organisationId: o.id, .unit, .phone, .email, .room, .officeHours, languages: coalesce(p.languages, []), holders: holders, .vacantSince, .absentFrom, .absentUntil, deputyIds: deputyIds, .evidence, .confidence, .verifiedAt, .verifiedBy} AS values
LIMIT 1
