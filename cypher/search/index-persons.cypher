// purpose: persons with a post, for the search index; ids narrows to persons and organisations
// params: ids (ids|null: all), limit
MATCH (h:Person)
WHERE $ids IS NULL OR h.id IN $ids OR EXISTS { MATCH (h)-[:HOLDS]->(:Post)-[:POST_AT]->(x:Organisation) WHERE x.id IN $ids }
MATCH (h)-[r:HOLDS]->(p:Post)-[:POST_AT]->(o:Organisation)
WITH h, p, o ORDER BY coalesce(r.since, '') DESC, p.id
WITH h, collect(p {.id, .function, organisationName: o.name}) AS posts
RETURN h {.id, .name, posts: posts} AS person
ORDER BY h.id
LIMIT $limit
