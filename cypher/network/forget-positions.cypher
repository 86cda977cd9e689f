// purpose: forget the positions of an arrangement that are not among these
// params: layout, ids
MATCH (p:LayoutPosition {layout: $layout}) WHERE NOT p.id IN $ids
MATCH (o:Organisation {id: p.organisationId})
DELETE p
