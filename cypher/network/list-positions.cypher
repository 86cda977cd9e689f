// purpose: stored positions of one arrangement of the map
// params: layout, limit
MATCH (p:LayoutPosition {layout: $layout})
RETURN p.organisationId AS organisationId, p.x AS x, p.y AS y
ORDER BY organisationId
LIMIT $limit
