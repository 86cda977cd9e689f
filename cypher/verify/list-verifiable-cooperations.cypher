// purpose: living cooperations with how they were confirmed
// params: ids (list|null: all), limit
MATCH (k:Cooperation) WHERE ($ids IS NULL OR k.id IN $ids) AND coalesce(k.state, 'active') IN ['active', 'dormant']
CALL (k) { MATCH (k)<-[:TAKES_PART_IN]-(o:Organisation) WITH o ORDER BY o.sortName, o.id RETURN collect(o.id) AS organisationIds }
CALL (k) { MATCH (k)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
WITH k, organisationIds, areaIds WHERE size(organisationIds) > 1
RETURN k {.id, key: k.id, version: coalesce(k.version, 1), name: k.title, en: null, organisationIds: organisationIds, areaIds: areaIds, .verifiedAt, .confidence, .evidence, .until, terms: []} AS record
ORDER BY k.id
LIMIT $limit
