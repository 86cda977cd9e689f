// purpose: where an organisation stands in one arrangement of the map, and what it is called
// params: id
MATCH (p:LayoutPosition {id: $id})
MATCH (o:Organisation {id: p.organisationId})
RETURN coalesce(p.version, 1) AS version, o.name AS name, p {.x, .y} AS values
LIMIT 1
