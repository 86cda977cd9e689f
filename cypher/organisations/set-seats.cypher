// purpose: who sits in a body; no row when one of them is unknown. The seat of a deleted organisation stays with it
// params: id, seats ({id, role, speaksFor, electedBy, since, until}), count (how many they are)
MATCH (b:Organisation {id: $id})
OPTIONAL MATCH (b)<-[old:SEAT_IN]-(:Organisation)
WITH b, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH b
CALL (b) {
  UNWIND $seats AS seat
  MATCH (o:Organisation {id: seat.id}) WHERE o.id <> b.id
  CREATE (o)-[:SEAT_IN {role: seat.role, speaksFor: seat.speaksFor, electedBy: seat.electedBy, since: seat.since, until: seat.until}]->(b)
  RETURN count(o) AS taken
}
WITH b, taken WHERE taken = $count
RETURN b.id AS id
