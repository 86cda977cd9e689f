// purpose: store positions that were computed for organisations without one; where somebody stands already, they stay
// params: layout, rows ({id, organisationId, x, y})
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisationId})
MERGE (p:LayoutPosition {id: row.id})
ON CREATE SET p.layout = $layout, p.organisationId = o.id, p.x = row.x, p.y = row.y
RETURN count(p) AS saved
