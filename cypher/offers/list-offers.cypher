// purpose: offers with who gives them, what they are about, where, and which post answers; ids are those of offers and organisations
// params: ids (list|null: all), limit
MATCH (f:Offer)-[:OFFERED_BY]->(o:Organisation) WHERE $ids IS NULL OR f.id IN $ids OR o.id IN $ids
CALL (f) { MATCH (f)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
CALL (f) { MATCH (f)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
OPTIONAL MATCH (f)-[:ANSWERED_BY]->(p:Post)
RETURN f {.id, version: coalesce(f.version, 1), .title, .kind, groups: coalesce(f.groups, []), .description, .venue, .bus, days: coalesce(f.days, []), .startTime, .endTime, .startsOn, .endsOn, .level, languages: coalesce(f.languages, []), childcare: coalesce(f.childcare, false), .freePlaces, .placesOn, .registration, .phone, .evidence, .confidence, .verifiedAt, .verifiedBy, topicIds: topicIds, areaIds: areaIds,
  organisation: o {.id, .key, .name, .kind, .phone, .email, .website},
  post: CASE WHEN p IS NULL THEN null ELSE p {.id, .function, .phone, .email} END} AS offer
ORDER BY f.title, f.id
LIMIT $limit
