// purpose: a new organisation
// params: id, key, props, now
CREATE (o:Organisation {id: $id, key: $key, version: 1, createdAt: $now})
SET o += $props, o.updatedAt = $now
RETURN o.id AS id
