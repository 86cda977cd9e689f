// purpose: let organisations of an arrangement stand elsewhere; one that is gone meanwhile is left out
// params: layout, rows ({id, organisationId, x, y})
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisationId})
MERGE (p:LayoutPosition {id: row.id})
SET p.layout = $layout, p.organisationId = o.id, p.x = row.x, p.y = row.y, p.version = coalesce(p.version, 1) + 1
RETURN count(p) AS saved
