// purpose: (Cooperation)-[:IN_AREA]->(Area) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Cooperation {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:Area {id: row.b})
MERGE (a)-[r:IN_AREA]->(b)
RETURN count(r) AS saved
