// purpose: one organisation by its key, with its parent, its units, and what came before and after it
// params: key
MATCH (o:Organisation {key: $key})
OPTIONAL MATCH (o)-[:LOCATED_IN]->(l:Area)
OPTIONAL MATCH (o)-[:PART_OF]->(p:Organisation)
CALL (o) { MATCH (o)<-[:PART_OF]-(u:Organisation) WITH u ORDER BY u.sortName, u.id LIMIT 500 RETURN collect(u {.id, .key, .name, .kind}) AS units }
CALL (o) { MATCH (o)-[:SUCCEEDED_BY]->(s:Organisation) WITH s ORDER BY s.sortName, s.id LIMIT 20 RETURN collect(s {.id, .key, .name, .kind}) AS successors }
CALL (o) { MATCH (o)<-[:SUCCEEDED_BY]-(b:Organisation) WITH b ORDER BY b.sortName, b.id LIMIT 100 RETURN collect(b {.id, .key, .name, .kind, .validTo}) AS predecessors }
CALL (o) { MATCH (o)<-[r:SEAT_IN]-(s:Organisation) WITH s, r ORDER BY s.sortName, s.id LIMIT 200 RETURN collect({role: r.role, speaksFor: coalesce(r.speaksFor, false), electedBy: r.electedBy, since: r.since, until: r.until, organisation: s {.id, .key, .name, .kind}}) AS seats }
CALL (o) { MATCH (o)-[r:SEAT_IN]->(g:Organisation) WITH g, r ORDER BY g.sortName, g.id LIMIT 200 RETURN collect({role: r.role, speaksFor: coalesce(r.speaksFor, false), electedBy: r.electedBy, since: r.since, until: r.until, organisation: g {.id, .key, .name, .kind}}) AS seatsIn }
RETURN o {.id, .key, .name, .shortName, .kind, .type, .place, .phone, .email, .website, .confidence, .verifiedAt, .validTo, protected: coalesce(o.protected, false), areaId: l.id,
  .level, .validFrom, formerNames: coalesce(o.formerNames, []), .street, .postalCode, .openingHours, languages: coalesce(o.languages, []), .otherContacts, .advice, .bring, .courses, .branches, confirmed: coalesce(o.confirmed, []), .restrictedContact, .note, .evidence, visibility: coalesce(o.visibility, 'internal'), .verifiedBy, .version, .updatedAt} AS organisation,
  CASE WHEN p IS NULL THEN null ELSE p {.id, .key, .name, .kind} END AS parent, units, successors, predecessors, seats, seatsIn
LIMIT 1
