// purpose: the responsibilities some organisations hold, with everything an answer shows
// params: organisationIds, limit
UNWIND $organisationIds AS organisationId
MATCH (o:Organisation {id: organisationId})<-[:HELD_BY]-(r:Responsibility)-[:FOR_TOPIC]->(t:Topic)
MATCH (r)-[:IN_AREA]->(a:Area)
OPTIONAL MATCH (r)-[:ANSWERED_BY]->(p:Post)
OPTIONAL MATCH (r)-[:DELEGATED_BY]->(d:Organisation)
RETURN r {.id, .kind, .reach, .targetGroup, .legalBasis, .confidence, .evidence, .verifiedAt, .validFrom, .validTo, .scope, .scopeText, topicId: t.id, areaId: a.id,
  holderTopics: COUNT { (o)<-[:HELD_BY]-(:Responsibility) },
  delegatedBy: CASE WHEN d IS NULL THEN null ELSE d {.id, .key, .name, .kind} END,
  post: CASE WHEN p IS NULL THEN null ELSE p {.id, .function, .phone, .email} END,
  organisation: o {.id, .key, .name, .kind, .place, .phone, .email, .website, .street, .postalCode, .openingHours, languages: coalesce(o.languages, []), .advice, .bring, .type, confirmed: coalesce(o.confirmed, []), protected: coalesce(o.protected, false), .verifiedAt, .validTo}} AS responsibility
ORDER BY r.id
LIMIT $limit
