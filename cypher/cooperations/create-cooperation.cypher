// purpose: a new cooperation; its partners, topics and areas follow
// params: id, props, now
CREATE (k:Cooperation {id: $id, version: 1, createdAt: $now})
SET k += $props, k.updatedAt = $now
RETURN k.id AS id
