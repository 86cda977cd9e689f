// purpose: a new note
// params: id, props, now
CREATE (n:Note {id: $id, version: 1, createdAt: $now})
SET n += $props, n.updatedAt = $now
RETURN n.id AS id
