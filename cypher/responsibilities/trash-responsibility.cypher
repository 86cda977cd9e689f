// purpose: move a responsibility to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (r:Responsibility {id: $id}) REMOVE r.lock
WITH r WHERE coalesce(r.version, 1) = $version
SET r.trashedKind = 'responsibility', r.trashedName = $name, r.trashedAt = $now, r.trashedBy = $by, r.version = coalesce(r.version, 1) + 1
SET r:Trashed
REMOVE r:Responsibility
RETURN r.id AS id
