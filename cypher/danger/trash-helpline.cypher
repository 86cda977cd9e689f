// purpose: move a help line to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (h:Helpline {id: $id}) REMOVE h.lock
WITH h WHERE h.version = $version
SET h.trashedKind = 'helpline', h.trashedName = $name, h.trashedAt = $now, h.trashedBy = $by, h.version = h.version + 1
SET h:Trashed
REMOVE h:Helpline
RETURN h.id AS id
