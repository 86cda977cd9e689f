// purpose: responsibilities with how they were confirmed
// params: ids (list|null: all), limit
MATCH (r:Responsibility)-[:HELD_BY]->(o:Organisation) WHERE $ids IS NULL OR r.id IN $ids
CALL (r) { MATCH (r)-[:FOR_TOPIC]->(t:Topic) RETURN head(collect(t.label)) AS name, head(collect(coalesce(t.en, t.label))) AS en }
CALL (r) { MATCH (r)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
RETURN r {.id, key: r.id, version: coalesce(r.version, 1), name: name, en: en, organisationIds: [o.id], areaIds: areaIds, .verifiedAt, .confidence, .evidence, until: r.validTo, terms: []} AS record
ORDER BY r.id
LIMIT $limit
