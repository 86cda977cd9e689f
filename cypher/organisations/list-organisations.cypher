// purpose: organisations as rows of the list
// params: ids (list|null: all), limit
MATCH (o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
OPTIONAL MATCH (o)-[:LOCATED_IN]->(l:Area)
RETURN o {.id, .key, .name, .sortName, .shortName, .kind, .type, .place, .phone, .email, .website, .confidence, .verifiedAt, .validTo, protected: coalesce(o.protected, false), areaId: l.id} AS organisation
ORDER BY o.sortName, o.id
LIMIT $limit
