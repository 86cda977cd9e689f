// purpose: (Meeting)-[:ABOUT]->(Topic) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Meeting {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:Topic {id: row.b})
MERGE (a)-[r:ABOUT]->(b)
RETURN count(r) AS saved
