// purpose: move a contact to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (c:Contact {id: $id}) REMOVE c.lock
WITH c WHERE coalesce(c.version, 1) = $version
SET c.trashedKind = 'contact', c.trashedName = $name, c.trashedAt = $now, c.trashedBy = $by, c.version = coalesce(c.version, 1) + 1
SET c:Trashed
REMOVE c:Contact
RETURN c.id AS id
