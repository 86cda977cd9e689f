// purpose: every value of a person, to change it
// params: id
MATCH (h:Person {id: $id})
CALL (h) { MATCH (h)-[:HOLDS]->(p:Post) WITH p ORDER BY p.id RETURN collect(DISTINCT p.id) AS postIds }
RETURN coalesce(h.version, 1) AS version, postIds, h {.name, .legalBasis, .source, .informedAt, .mobile, .privateContact} AS values
LIMIT 1
