// purpose: (Participation)-[:AT_MEETING]->(Meeting) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Participation {id: row.a})
MATCH (b:Meeting {id: row.b})
MERGE (a)-[r:AT_MEETING]->(b)
RETURN count(r) AS saved
