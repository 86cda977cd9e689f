// purpose: posts with how they were confirmed
// params: ids (list|null: all), limit
MATCH (p:Post)-[:POST_AT]->(o:Organisation) WHERE $ids IS NULL OR p.id IN $ids
RETURN p {.id, key: p.id, version: coalesce(p.version, 1), name: p.function, en: null, organisationIds: [o.id], areaIds: [], .verifiedAt, .confidence, .evidence, until: null, terms: []} AS record
ORDER BY p.id
LIMIT $limit
