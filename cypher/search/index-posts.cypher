// purpose: every post with its organisation; ids are those of organisations
// params: ids (list|null: all), limit
MATCH (p:Post)-[:POST_AT]->(o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
RETURN p {.id, .function, .unit, .phone, .email, organisationId: o.id, organisationName: o.name} AS post
ORDER BY p.id
LIMIT $limit
