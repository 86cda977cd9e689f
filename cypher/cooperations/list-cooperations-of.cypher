// purpose: the cooperations of one organisation with all partners, the newest first
// params: organisationId, limit
MATCH (o:Organisation {id: $organisationId})-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.sortName, p.id RETURN collect(p {.id, .key, .name, .kind, role: r.role}) AS partners }
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), voices: coalesce(k.voices, []), .verifiedAt, .description, .strength, .since, .until, .confidence, .evidence, partners: partners} AS cooperation
ORDER BY coalesce(k.since, '0') DESC, k.id
LIMIT $limit
