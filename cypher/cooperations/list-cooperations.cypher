// purpose: every cooperation as a row of the list, narrowed by a topic or an area
// params: topicId (text|null), areaId (text|null: and the areas in it), limit
MATCH (k:Cooperation)
WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 AND ($topicId IS NULL OR EXISTS { MATCH (k)-[:ABOUT]->(t:Topic) WHERE t.id = $topicId OR EXISTS { MATCH (t)-[:SUBTOPIC_OF]->(up:Topic) WHERE up.id = $topicId } })
  AND ($areaId IS NULL OR EXISTS { MATCH (k)-[:IN_AREA]->(:Area)-[:PART_OF*0..5]->(a:Area) WHERE a.id = $areaId })
WITH k ORDER BY k.id LIMIT $limit
CALL (k) { MATCH (k)<-[r:TAKES_PART_IN]-(p:Organisation) WITH p, r ORDER BY p.sortName, p.id RETURN collect(p {.id, .name, .kind, role: r.role}) AS partners }
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), .strength, .since, .until, voices: coalesce(k.voices, []), .verifiedAt, partners: partners} AS cooperation
ORDER BY k.id
