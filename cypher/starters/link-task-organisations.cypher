// purpose: (Task)-[:ASSIGNED_TO]->(Organisation) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Task {id: row.a})
MATCH (b:Organisation {id: row.b})
MERGE (a)-[r:ASSIGNED_TO]->(b)
RETURN count(r) AS saved
