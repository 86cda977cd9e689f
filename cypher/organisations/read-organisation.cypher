// purpose: every value of an organisation, to change it
// params: id
MATCH (o:Organisation {id: $id})
OPTIONAL MATCH (o)-[:LOCATED_IN]->(l:Area)
OPTIONAL MATCH (o)-[:PART_OF]->(p:Organisation)
CALL (o) { MATCH (o)-[:SUCCEEDED_BY]->(s:Organisation) WITH s ORDER BY s.id RETURN collect(s.id) AS successorIds }
CALL (o) { MATCH (o)<-[r:SEAT_IN]-(s:Organisation) WITH s, r ORDER BY coalesce(r.since, ''), s.id RETURN collect({id: s.id, role: r.role, speaksFor: coalesce(r.speaksFor, false), electedBy: r.electedBy, since: r.since, until: r.until}) AS seats }
RETURN o.key AS key, o.version AS version,
  o {.name, .shortName, formerNames: coalesce(o.formerNames, []), .kind, .type, parentId: p.id, .validFrom, .validTo, successorIds: successorIds, seats: seats, .phone, .email, .website, languages: coalesce(o.languages, []), .openingHours, .otherContacts, .advice, .bring, .courses, .restrictedContact, areaId: l.id,
  .street, .postalCode, .place, .branches, protected: coalesce(o.protected, false), .evidence, .confidence, visibility: coalesce(o.visibility, 'internal'), .note, confirmed: coalesce(o.confirmed, []), .verifiedAt, .verifiedBy} AS values
LIMIT 1
