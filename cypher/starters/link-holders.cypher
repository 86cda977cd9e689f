// purpose: (Responsibility)-[:HELD_BY]->(Organisation) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:Organisation {id: row.b})
MERGE (a)-[r:HELD_BY]->(b)
RETURN count(r) AS saved
