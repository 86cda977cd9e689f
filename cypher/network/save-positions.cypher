// purpose: store positions of one arrangement of the map; whoever saves last wins, positions are no facts
// params: layout, rows ({id, organisationId, x, y})
UNWIND $rows AS row
MERGE (p:LayoutPosition {id: row.id})
SET p.layout = $layout, p.organisationId = row.organisationId, p.x = row.x, p.y = row.y
RETURN count(p) AS saved
