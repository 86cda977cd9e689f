// purpose: whole records of organisations in the order of their ids, after a mark, for programs that read all of them page by page
// params: after (text, empty: from the beginning), since (instant|null), ids (further ones that were concerned since), limit
MATCH (o:Organisation)
WHERE o.id > $after AND ($since IS NULL OR o.updatedAt >= $since OR o.id IN $ids)
WITH o ORDER BY o.id LIMIT $limit
CALL (o) { MATCH (o)-[:LOCATED_IN]->(l:Area) WITH l ORDER BY l.id LIMIT 1 RETURN collect(l.id) AS areaIds }
CALL (o) { MATCH (o)-[:PART_OF]->(p:Organisation) WITH p ORDER BY p.id LIMIT 1 RETURN collect(p {.id, .key, .name, .kind}) AS parents }
RETURN o {.id, .key, .name, .shortName, .kind, .type, .place, .phone, .email, .website, .confidence, .verifiedAt, .validTo, protected: coalesce(o.protected, false), areaId: head(areaIds),
  .level, .validFrom, formerNames: coalesce(o.formerNames, []), .street, .postalCode, .openingHours, languages: coalesce(o.languages, []), .otherContacts, .advice, .bring, .courses, .branches, confirmed: coalesce(o.confirmed, []), .restrictedContact, .note, .evidence, visibility: coalesce(o.visibility, 'internal'), .verifiedBy, .version, .updatedAt} AS organisation,
  head(parents) AS parent
ORDER BY o.id
