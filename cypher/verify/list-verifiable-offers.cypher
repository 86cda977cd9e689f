// purpose: offers with how they were confirmed
// params: ids (list|null: all), limit
MATCH (f:Offer)-[:OFFERED_BY]->(o:Organisation) WHERE $ids IS NULL OR f.id IN $ids
CALL (f) { MATCH (f)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
RETURN f {.id, key: f.id, version: coalesce(f.version, 1), name: f.title, en: null, organisationIds: [o.id], areaIds: areaIds, .verifiedAt, .confidence, .evidence, until: f.endsOn, terms: []} AS record
ORDER BY f.id
LIMIT $limit
