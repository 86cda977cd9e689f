// purpose: move a view to the trash; its public picture ends. No row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (v:View {id: $id}) REMOVE v.lock
WITH v WHERE v.version = $version
SET v.trashedKind = 'view', v.trashedName = $name, v.trashedAt = $now, v.trashedBy = $by, v.version = v.version + 1
SET v:Trashed
REMOVE v:View
REMOVE v.publicKey, v.publishedAt
RETURN v.id AS id
