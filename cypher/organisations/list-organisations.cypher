// purpose: one page of organisations under a filter, with the number of all that fit
// params: ids (list|null: all), kinds (list|null), areaId (text|null), topicId (text|null), sort (name|kind|place|verified), kindRanks (place of each kind in the order of its words), skip, limit
CALL () {
  MATCH (o:Organisation)
  WHERE ($ids IS NULL OR o.id IN $ids)
    AND ($kinds IS NULL OR o.kind IN $kinds)
    AND ($areaId IS NULL OR (coalesce(o.protected, false) = false AND EXISTS { MATCH (o)-[:LOCATED_IN]->(:Area)-[:PART_OF*0..4]->(a:Area) WHERE a.id = $areaId }))
    AND ($topicId IS NULL OR EXISTS { MATCH (o)<-[:HELD_BY]-(:Responsibility)-[:FOR_TOPIC]->(:Topic)-[:SUBTOPIC_OF*0..1]->(t:Topic) WHERE t.id = $topicId })
  RETURN count(o) AS total
}
CALL () {
  MATCH (o:Organisation)
  WHERE ($ids IS NULL OR o.id IN $ids)
    AND ($kinds IS NULL OR o.kind IN $kinds)
    AND ($areaId IS NULL OR (coalesce(o.protected, false) = false AND EXISTS { MATCH (o)-[:LOCATED_IN]->(:Area)-[:PART_OF*0..4]->(a:Area) WHERE a.id = $areaId }))
    AND ($topicId IS NULL OR EXISTS { MATCH (o)<-[:HELD_BY]-(:Responsibility)-[:FOR_TOPIC]->(:Topic)-[:SUBTOPIC_OF*0..1]->(t:Topic) WHERE t.id = $topicId })
  WITH o ORDER BY CASE $sort WHEN 'kind' THEN $kindRanks[o.kind] WHEN 'place' THEN coalesce(o.place, '~') WHEN 'verified' THEN coalesce(o.verifiedAt, '0') ELSE o.sortName END, o.sortName, o.id
  SKIP $skip LIMIT $limit
  OPTIONAL MATCH (o)-[:LOCATED_IN]->(l:Area)
  RETURN collect(o {.id, .key, .name, .shortName, .kind, .type, .place, .phone, .email, .website, .confidence, .verifiedAt, .validTo, protected: coalesce(o.protected, false), areaId: l.id}) AS items
}
RETURN total, items
