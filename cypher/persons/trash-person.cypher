// purpose: move a person to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (h:Person {id: $id}) REMOVE h.lock
WITH h WHERE coalesce(h.version, 1) = $version
SET h.trashedKind = 'person', h.trashedName = $name, h.trashedAt = $now, h.trashedBy = $by, h.version = coalesce(h.version, 1) + 1
SET h:Trashed
REMOVE h:Person
RETURN h.id AS id
