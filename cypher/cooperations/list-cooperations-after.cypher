// purpose: cooperations with their partners in the order of their ids, after a mark, for programs that read all of them page by page
// params: after (text, empty: from the beginning), since (instant|null), limit
MATCH (k:Cooperation)
WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 AND k.id > $after AND ($since IS NULL OR k.updatedAt >= $since)
WITH k ORDER BY k.id LIMIT $limit
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.sortName, p.id RETURN collect(p {.id, .key, .name, .kind, role: r.role}) AS partners }
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), .verifiedAt, .description, .strength, .since, .until, .confidence, .evidence, .updatedAt, partners: partners} AS cooperation
ORDER BY k.id
