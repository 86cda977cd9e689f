// purpose: every value of an offer, to change it
// params: id
MATCH (f:Offer {id: $id})-[:OFFERED_BY]->(o:Organisation)
CALL (f) { MATCH (f)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
CALL (f) { MATCH (f)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
OPTIONAL MATCH (f)-[:ANSWERED_BY]->(p:Post)
RETURN coalesce(f.version, 1) AS version,
  f {.title, organisationId: o.id, .kind, topicIds: topicIds, groups: coalesce(f.groups, []), .description, .venue, areaIds: areaIds, .bus, days: coalesce(f.days, []), .startTime, .endTime, .startsOn, .endsOn, .level, languages: coalesce(f.languages, []), childcare: coalesce(f.childcare, false), .freePlaces, .placesOn, .registration, .phone, postId: p.id, .evidence, .confidence, .verifiedAt, .verifiedBy} AS values
LIMIT 1
