// purpose: (Participation)-[:OF_ORGANISATION]->(Organisation) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Participation {id: row.a})
MATCH (b:Organisation {id: row.b})
MERGE (a)-[r:OF_ORGANISATION]->(b)
RETURN count(r) AS saved
