// purpose: persons with the posts they hold and held; ids are those of persons and posts
// params: ids (list|null: all), limit
MATCH (h:Person)
WHERE $ids IS NULL OR h.id IN $ids OR EXISTS { MATCH (h)-[:HOLDS]->(x:Post) WHERE x.id IN $ids }
CALL (h) {
  MATCH (h)-[r:HOLDS]->(p:Post)-[:POST_AT]->(o:Organisation)
  WITH r, p, o ORDER BY coalesce(r.since, '') DESC, p.function, p.id
  RETURN collect({id: p.id, function: p.function, since: r.since, until: r.until, organisation: o {.id, .key, .name, .kind}}) AS posts
}
RETURN h {.id, version: coalesce(h.version, 1), .name, .legalBasis, .source, .informedAt, .createdAt, hasPrivate: h.mobile IS NOT NULL OR h.privateContact IS NOT NULL, posts: posts} AS person
ORDER BY h.sortName, h.id
LIMIT $limit
