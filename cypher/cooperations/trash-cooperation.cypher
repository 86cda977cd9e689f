// purpose: move a cooperation to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (k:Cooperation {id: $id}) REMOVE k.lock
WITH k WHERE coalesce(k.version, 1) = $version
SET k.trashedKind = 'cooperation', k.trashedName = $name, k.trashedAt = $now, k.trashedBy = $by, k.version = coalesce(k.version, 1) + 1
SET k:Trashed
REMOVE k:Cooperation
RETURN k.id AS id
