// purpose: a new offer; its organisation, topics, areas and post follow
// params: id, props, now
CREATE (f:Offer {id: $id, version: 1, createdAt: $now})
SET f += $props, f.updatedAt = $now
RETURN f.id AS id
