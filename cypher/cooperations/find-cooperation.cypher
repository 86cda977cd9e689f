// purpose: one cooperation with its partners, topics and areas
// params: id
MATCH (k:Cooperation {id: $id}) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.sortName, p.id RETURN collect(p {.id, .key, .name, .kind, role: r.role}) AS partners }
CALL (k) { MATCH (k)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.position, t.id RETURN collect(t {.id, .label, .en}) AS topics }
CALL (k) { MATCH (k)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.sortName, a.id RETURN collect(a {.id, .name}) AS areas }
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), .description, .strength, .since, .until, .confidence, .evidence, voices: coalesce(k.voices, []), .verifiedAt, .verifiedBy, .version, .updatedAt,
  partners: partners, topics: topics, areas: areas} AS cooperation
LIMIT 1
