// purpose: who holds a post, each from and to a day; no row when one of them is unknown. What a deleted person held stays with that person
// params: id, holders ({id, since, until}), count (how many they are)
MATCH (p:Post {id: $id})
OPTIONAL MATCH (p)<-[old:HOLDS]-(:Person)
WITH p, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH p
CALL (p) {
  UNWIND $holders AS holder
  MATCH (h:Person {id: holder.id})
  CREATE (h)-[:HOLDS {since: holder.since, until: holder.until}]->(p)
  RETURN count(h) AS held
}
WITH p, held WHERE held = $count
RETURN p.id AS id
