// purpose: (Area)-[:PART_OF]->(Area) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Area {id: row.a})
MATCH (b:Area {id: row.b})
MERGE (a)-[r:PART_OF]->(b)
RETURN count(r) AS saved
