// purpose: (Task)-[:ARISES_FROM]->(Meeting) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Task {id: row.a})
MATCH (b:Meeting {id: row.b})
MERGE (a)-[r:ARISES_FROM]->(b)
RETURN count(r) AS saved
