// purpose: a new meeting
// params: id, key, props, now
CREATE (m:Meeting {id: $id, key: $key, status: 'planned', sequence: 0, version: 1, createdAt: $now})
SET m += $props, m.updatedAt = $now
RETURN m.id AS id
