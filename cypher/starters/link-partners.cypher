// purpose: who takes part in the cooperations of a starter network, and in which role
// params: rows ({a, b, role})
UNWIND $rows AS row
MATCH (a:Organisation {id: row.a})
MATCH (b:Cooperation {id: row.b}) WHERE coalesce(b.version, 1) = 1
MERGE (a)-[r:TAKES_PART_IN]->(b) SET r.role = row.role
RETURN count(r) AS saved
