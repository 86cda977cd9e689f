// purpose: (AgendaItem)-[:ITEM_OF]->(Meeting) of a starter network
// params: rows ({a, b})
UNWIND $rows AS row
MATCH (a:AgendaItem {id: row.a})
MATCH (b:Meeting {id: row.b})
MERGE (a)-[r:ITEM_OF]->(b)
RETURN count(r) AS saved
