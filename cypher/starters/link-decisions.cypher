// purpose: (Decision)-[:DECIDED_AT]->(Meeting) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Decision {id: row.a})
MATCH (b:Meeting {id: row.b})
MERGE (a)-[r:DECIDED_AT]->(b)
RETURN count(r) AS saved
