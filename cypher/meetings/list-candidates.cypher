// purpose: organisations to invite: by kind, by where they lie, by what they are responsible for
// params: kind (text|null), areaId (text|null), topicId (text|null), limit
MATCH (o:Organisation)
WHERE ($kind IS NULL OR o.kind = $kind)
  AND ($areaId IS NULL OR (coalesce(o.protected, false) = false AND EXISTS { MATCH (o)-[:LOCATED_IN]->(:Area)-[:PART_OF*0..4]->(a:Area) WHERE a.id = $areaId }))
  AND ($topicId IS NULL OR EXISTS { MATCH (o)<-[:HELD_BY]-(:Responsibility)-[:FOR_TOPIC]->(:Topic)-[:SUBTOPIC_OF*0..1]->(t:Topic) WHERE t.id = $topicId })
RETURN o {.id, .key, .name, .kind, .place, .validTo, protected: coalesce(o.protected, false)} AS organisation
ORDER BY o.sortName, o.id
LIMIT $limit
