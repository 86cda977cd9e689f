// purpose: cooperations of two or more, as rows of the list; ids are those of cooperations, organisations and topics
// params: ids (list|null: all), limit
MATCH (k:Cooperation)
WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 AND ($ids IS NULL OR k.id IN $ids OR EXISTS { MATCH (k)<-[:TAKES_PART_IN]-(o:Organisation) WHERE o.id IN $ids } OR EXISTS { MATCH (k)-[:ABOUT]->(t:Topic) WHERE t.id IN $ids })
WITH k ORDER BY k.id LIMIT $limit
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.sortName, p.id RETURN collect(p {.id, .name, .kind, role: r.role}) AS partners }
CALL (k) { MATCH (k)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
CALL (k) { MATCH (k)-[:IN_AREA]->(a:Area) WITH a ORDER BY a.id RETURN collect(a.id) AS areaIds }
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), .strength, .since, .until, voices: coalesce(k.voices, []), .verifiedAt, partners: partners, topicIds: topicIds, areaIds: areaIds} AS cooperation
ORDER BY k.id
