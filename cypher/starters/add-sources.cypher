// purpose: what a newer release knows of the origin of values; records stay as their users left them
// params: rows (id, organisationId, props)
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisationId})
MERGE (s:ValueSource {id: row.id})
MERGE (s)-[:SOURCE_OF]->(o)
SET s += row.props
RETURN count(s) AS saved
