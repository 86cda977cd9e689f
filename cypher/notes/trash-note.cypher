// purpose: move a note to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (n:Note {id: $id}) REMOVE n.lock
WITH n WHERE coalesce(n.version, 1) = $version
SET n.trashedKind = 'note', n.trashedName = $name, n.trashedAt = $now, n.trashedBy = $by, n.version = coalesce(n.version, 1) + 1
SET n:Trashed
REMOVE n:Note
RETURN n.id AS id
