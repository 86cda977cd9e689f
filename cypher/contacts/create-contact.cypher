// purpose: a new contact
// params: id, props, now
CREATE (c:Contact {id: $id, version: 1, createdAt: $now})
SET c += $props, c.updatedAt = $now
RETURN c.id AS id
