// purpose: move a meeting to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (m:Meeting {id: $id}) REMOVE m.lock
WITH m WHERE coalesce(m.version, 1) = $version
SET m.trashedKind = 'meeting', m.trashedName = $name, m.trashedAt = $now, m.trashedBy = $by, m.version = coalesce(m.version, 1) + 1
SET m:Trashed
REMOVE m:Meeting
RETURN m.id AS id
