// purpose: nodes Area of a starter network; those that are there already stay as they are
// params: rows ({id, props})
UNWIND $rows AS row
MERGE (n:Area {id: row.id}) ON CREATE SET n += row.props
RETURN count(n) AS saved
