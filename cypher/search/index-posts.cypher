// purpose: every post with its organisation; ids are those of organisations
// params: ids (list|null: all), limit
MATCH (p:Post)-[:POST_AT]->(o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
RETURN p {.id, .function, .phone, .email, organisationId: o.id, organisationKey: o.key, organisationName: o.name} AS post
ORDER BY p.id
LIMIT $limit
