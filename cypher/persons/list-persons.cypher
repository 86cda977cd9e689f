// purpose: every person with the posts they hold and held
// params: limit
MATCH (h:Person)
CALL (h) {
  MATCH (h)-[r:HOLDS]->(p:Post)-[:POST_AT]->(o:Organisation)
  WITH r, p, o ORDER BY coalesce(r.since, '') DESC, p.function, p.id
  RETURN collect({id: p.id, function: p.function, since: r.since, until: r.until, organisation: o {.id, .key, .name, .kind}}) AS posts
}
RETURN h {.id, version: coalesce(h.version, 1), .name, .legalBasis, .source, .informedAt, .createdAt, hasPrivate: h.mobile IS NOT NULL OR h.privateContact IS NOT NULL, posts: posts} AS person
ORDER BY h.sortName, h.id
LIMIT $limit
