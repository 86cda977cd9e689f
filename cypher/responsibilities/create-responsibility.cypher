// purpose: a new responsibility; who holds it, its topic and its areas follow
// params: id, props, now
CREATE (r:Responsibility {id: $id, version: 1, createdAt: $now})
SET r += $props, r.updatedAt = $now
RETURN r.id AS id
