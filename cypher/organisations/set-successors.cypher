// purpose: what came after an organisation; no row when one of them is unknown
// params: id, successorIds, count (how many they are)
MATCH (o:Organisation {id: $id})
OPTIONAL MATCH (o)-[old:SUCCEEDED_BY]->(:Organisation)
WITH o, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH o
CALL (o) {
  UNWIND $successorIds AS successorId
  MATCH (s:Organisation {id: successorId}) WHERE s.id <> o.id
  CREATE (o)-[:SUCCEEDED_BY]->(s)
  RETURN count(s) AS joined
}
WITH o, joined WHERE joined = $count
RETURN o.id AS id
