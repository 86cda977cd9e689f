// purpose: who takes part in a cooperation, and in which role; no row when one of them is unknown
// params: id, partners ({id, role}), count (how many they are)
MATCH (k:Cooperation {id: $id})
OPTIONAL MATCH (k)<-[old:TAKES_PART_IN]-(:Organisation)
WITH k, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH k
UNWIND $partners AS partner
MATCH (o:Organisation {id: partner.id})
CREATE (o)-[:TAKES_PART_IN {role: partner.role}]->(k)
WITH k, count(o) AS joined WHERE joined = $count
RETURN k.id AS id
