// purpose: which posts answer for a post; no row when one of them is unknown
// params: id, deputyIds, count (how many they are)
MATCH (p:Post {id: $id})
OPTIONAL MATCH (p)-[old:DEPUTISED_BY]->(:Post)
WITH p, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH p
CALL (p) {
  UNWIND $deputyIds AS deputyId
  MATCH (d:Post {id: deputyId}) WHERE d.id <> p.id
  CREATE (p)-[:DEPUTISED_BY]->(d)
  RETURN count(d) AS joined
}
WITH p, joined WHERE joined = $count
RETURN p.id AS id
