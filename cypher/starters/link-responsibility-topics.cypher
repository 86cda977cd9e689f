// purpose: (Responsibility)-[:FOR_TOPIC]->(Topic) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:Topic {id: row.b})
MERGE (a)-[r:FOR_TOPIC]->(b)
RETURN count(r) AS saved
