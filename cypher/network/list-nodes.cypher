// purpose: every organisation as a node of the map, with its parent, its area and the topics it is responsible for
// params: ids (list|null: all), limit
MATCH (o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
WITH o ORDER BY o.sortName, o.id LIMIT $limit
OPTIONAL MATCH (o)-[:LOCATED_IN]->(a:Area)
OPTIONAL MATCH (o)-[:PART_OF]->(p:Organisation)
CALL (o) { MATCH (o)<-[:HELD_BY]-(:Responsibility)-[:FOR_TOPIC]->(t:Topic) RETURN collect(DISTINCT t.id) AS topics }
RETURN o {.id, .key, .name, .shortName, formerNames: coalesce(o.formerNames, []), .kind, .level, .place, .phone, .confidence, .verifiedAt, protected: coalesce(o.protected, false), areaId: a.id, parentId: p.id, topics: topics, .validFrom, .validTo, .sortName} AS node
ORDER BY o.sortName, o.id
