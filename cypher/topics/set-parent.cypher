// purpose: put a topic below another one or on top; no row when that would make a third level or a circle, or the other one is unknown or retired
// params: id, parentId (text|null: on top)
MATCH (t:Topic {id: $id}) REMOVE t.lock
WITH t
OPTIONAL MATCH (p:Topic) WHERE p.id = $parentId AND p.id <> $id AND p.retiredAt IS NULL
FOREACH (x IN CASE WHEN p IS NULL THEN [] ELSE [p] END | REMOVE x.lock)
WITH t, p
WHERE $parentId IS NULL OR (p IS NOT NULL AND NOT EXISTS { MATCH (p)-[:SUBTOPIC_OF]->(:Topic) } AND NOT EXISTS { MATCH (:Topic)-[:SUBTOPIC_OF]->(t) })
OPTIONAL MATCH (t)-[old:SUBTOPIC_OF]->(:Topic)
WITH t, p, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
FOREACH (x IN CASE WHEN p IS NULL THEN [] ELSE [p] END | CREATE (t)-[:SUBTOPIC_OF]->(x))
RETURN t.id AS id
