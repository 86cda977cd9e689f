// purpose: move an offer to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (f:Offer {id: $id}) REMOVE f.lock
WITH f WHERE coalesce(f.version, 1) = $version
SET f.trashedKind = 'offer', f.trashedName = $name, f.trashedAt = $now, f.trashedBy = $by, f.version = coalesce(f.version, 1) + 1
SET f:Trashed
REMOVE f:Offer
RETURN f.id AS id
