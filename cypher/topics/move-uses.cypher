// purpose: everything that leads to a topic leads to another one from now on, also what lies in the trash
// params: id, into, now
MATCH (a:Topic {id: $id})
MATCH (b:Topic {id: $into})
CALL (a, b) {
  OPTIONAL MATCH (x)-[old:FOR_TOPIC]->(a)
  WITH b, collect(x) AS xs, collect(old) AS olds
  FOREACH (o IN olds | DELETE o)
  FOREACH (x IN xs | MERGE (x)-[:FOR_TOPIC]->(b))
  FOREACH (x IN [x IN xs WHERE x:Responsibility | x] | SET x.version = coalesce(x.version, 1) + 1, x.updatedAt = $now)
  RETURN size(xs) AS facts
}
CALL (a, b) {
  OPTIONAL MATCH (x)-[old:ABOUT]->(a)
  WITH b, collect(x) AS xs, collect(old) AS olds
  FOREACH (o IN olds | DELETE o)
  FOREACH (x IN xs | MERGE (x)-[:ABOUT]->(b))
  FOREACH (x IN [x IN xs WHERE x:Cooperation OR x:Meeting | x] | SET x.version = coalesce(x.version, 1) + 1, x.updatedAt = $now)
  RETURN size(xs) AS about
}
CALL (a, b) {
  OPTIONAL MATCH (x:Topic)-[old:SUBTOPIC_OF]->(a) WHERE x.id <> $into
  WITH b, collect(x) AS xs, collect(old) AS olds
  FOREACH (o IN olds | DELETE o)
  FOREACH (x IN xs | CREATE (x)-[:SUBTOPIC_OF]->(b))
  FOREACH (x IN xs | SET x.version = coalesce(x.version, 1) + 1)
  RETURN size(xs) AS below
}
SET a.mergedIntoId = $into
RETURN facts + about + below AS moved
