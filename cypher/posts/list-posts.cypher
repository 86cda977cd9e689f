// purpose: posts with who holds them, which posts stand in, and where they are; ids are those of posts and organisations
// params: ids (list|null: all), limit
MATCH (p:Post)-[:POST_AT]->(o:Organisation) WHERE $ids IS NULL OR p.id IN $ids OR o.id IN $ids
CALL (p) { MATCH (p)<-[r:HOLDS]-(h:Person) WITH h, r ORDER BY coalesce(r.since, ''), h.id RETURN collect({id: h.id, name: h.name, since: r.since, until: r.until}) AS holders }
CALL (p) { MATCH (p)-[:DEPUTISED_BY]->(d:Post) WITH d ORDER BY d.function, d.id RETURN collect(d.id) AS deputyIds }
RETURN p {.id, version: coalesce(p.version, 1), .function, .unit, .phone, .email, .room, .officeHours, languages: coalesce(p.languages, []), .vacantSince, .absentFrom, .absentUntil, .evidence, .confidence, .verifiedAt, .verifiedBy, holders: holders, deputyIds: deputyIds, responsibilities: COUNT { (p)<-[:ANSWERED_BY]-(:Responsibility) }, organisation: o {.id, .key, .name, .kind, .validTo}} AS post
ORDER BY o.sortName, o.id, p.function, p.id
LIMIT $limit
