// purpose: every cooperation with its partners; ids are those of cooperations and organisations
// params: ids (list|null: all), limit
MATCH (k:Cooperation)
WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 AND ($ids IS NULL OR k.id IN $ids OR EXISTS { MATCH (k)<-[:TAKES_PART_IN]-(x:Organisation) WHERE x.id IN $ids })
CALL (k) { MATCH (k)<-[:TAKES_PART_IN]-(o:Organisation) WITH o ORDER BY o.sortName, o.id RETURN collect(o {.id, .key, .name}) AS partners }
RETURN k {.id, .title, .kind, .description, .since, .until, partners: partners} AS cooperation
ORDER BY k.id
LIMIT $limit
