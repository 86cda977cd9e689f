// purpose: a new help line of the office
// params: id, props, now
CREATE (h:Helpline {id: $id, version: 1, createdAt: $now})
SET h += $props, h.updatedAt = $now
RETURN h.id AS id
