// purpose: every cooperation with the ids of its partners and their roles
// params: ids (list|null: all), limit
MATCH (k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 AND ($ids IS NULL OR k.id IN $ids)
WITH k ORDER BY k.id LIMIT $limit
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(o:Organisation) WITH o, r ORDER BY o.sortName, o.id RETURN collect({id: o.id, role: r.role}) AS partners }
RETURN k {.id, .kind, state: coalesce(k.state, 'active'), .description, .since, .until, .confidence, .strength, voices: coalesce(k.voices, []), .verifiedAt, partners: partners} AS cooperation
ORDER BY k.id
