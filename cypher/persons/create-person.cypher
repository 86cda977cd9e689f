// purpose: a new person
// params: id, props, now
CREATE (h:Person {id: $id, version: 1, createdAt: $now})
SET h += $props, h.updatedAt = $now
RETURN h.id AS id
