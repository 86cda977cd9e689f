// purpose: (Organisation)-[:LOCATED_IN]->(Area) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Organisation {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:Area {id: row.b})
MERGE (a)-[r:LOCATED_IN]->(b)
RETURN count(r) AS saved
