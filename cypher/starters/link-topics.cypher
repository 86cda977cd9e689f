// purpose: (Topic)-[:SUBTOPIC_OF]->(Topic) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Topic {id: row.a})
MATCH (b:Topic {id: row.b})
MERGE (a)-[r:SUBTOPIC_OF]->(b)
RETURN count(r) AS saved
