// purpose: count one answer per dimension; nothing is kept of who gave it
// params: rows (id, year, dimension, step)
UNWIND $rows AS row
MERGE (t:HealthTally {id: row.id}) ON CREATE SET t.year = row.year, t.dimension = row.dimension, t.step = row.step, t.count = 0, t.shown = 0
SET t.count = t.count + 1
RETURN t.id AS id
