// purpose: a new post; its organisation, holders and deputies follow
// params: id, props, now
CREATE (p:Post {id: $id, version: 1, createdAt: $now})
SET p += $props, p.updatedAt = $now
RETURN p.id AS id
