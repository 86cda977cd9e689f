// purpose: one responsibility with the names of what it leads to
// params: id
MATCH (r:Responsibility {id: $id})-[:FOR_TOPIC]->(t:Topic)
MATCH (r)-[:HELD_BY]->(o:Organisation)
CALL (r) { MATCH (r)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.sortName, a.id RETURN collect(a {.id, .name, .kind}) AS areas }
OPTIONAL MATCH (r)-[:ANSWERED_BY]->(p:Post)
OPTIONAL MATCH (r)-[:DELEGATED_BY]->(d:Organisation)
RETURN r {.id, version: coalesce(r.version, 1), .kind, .reach, .targetGroup, .scope, .scopeText, .legalBasis, .confidence, .evidence, .verifiedAt, .verifiedBy, .validFrom, .validTo, .updatedAt,
  topic: t {.id, .label, .en}, areas: areas, organisation: o {.id, .key, .name, .kind},
  delegatedBy: CASE WHEN d IS NULL THEN null ELSE d {.id, .key, .name, .kind} END,
  post: CASE WHEN p IS NULL THEN null ELSE p {.id, .function} END} AS responsibility
LIMIT 1
