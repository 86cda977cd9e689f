// purpose: every value of a cooperation, to change it; and the names of its partners
// params: id
MATCH (k:Cooperation {id: $id}) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.id RETURN collect({id: p.id, role: r.role}) AS partners }
CALL (k) { MATCH (k)<-[:TAKES_PART_IN]-(p:Organisation) WITH p ORDER BY p.sortName, p.id RETURN collect(p.name) AS names }
CALL (k) { MATCH (k)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
CALL (k) { MATCH (k)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
RETURN k.version AS version, names,
  k {.title, partners: partners, .kind, .strength, state: coalesce(k.state, 'active'), .since, .until, topicIds: topicIds, areaIds: areaIds, .description, .evidence, .confidence, voices: coalesce(k.voices, []), .verifiedAt, .verifiedBy} AS values
LIMIT 1
