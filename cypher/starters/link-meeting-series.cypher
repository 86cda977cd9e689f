// purpose: (Meeting)-[:IN_SERIES]->(MeetingSeries) of a starter network; records somebody has edited keep theirs
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:Meeting {id: row.a}) WHERE coalesce(a.version, 1) = 1
MATCH (b:MeetingSeries {id: row.b})
MERGE (a)-[r:IN_SERIES]->(b)
RETURN count(r) AS saved
