// purpose: organisations with how they were confirmed; of protected ones not where they are
// params: ids (list|null: all), limit
MATCH (o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
CALL (o) { MATCH (o)<-[seat:SEAT_IN]-(:Organisation) WHERE seat.until IS NOT NULL RETURN collect(seat.until) AS terms }
CALL (o) { MATCH (o)-[:LOCATED_IN]->(a:Area) RETURN collect(a.id) AS areaIds }
RETURN o {.id, .key, version: coalesce(o.version, 1), .name, en: null, organisationIds: [o.id], areaIds: CASE WHEN coalesce(o.protected, false) THEN [] ELSE areaIds END, .verifiedAt, .confidence, .evidence, until: o.validTo, terms: terms} AS record
ORDER BY o.id
LIMIT $limit
