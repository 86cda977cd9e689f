// purpose: move a post to the trash; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (p:Post {id: $id}) REMOVE p.lock
WITH p WHERE coalesce(p.version, 1) = $version
SET p.trashedKind = 'post', p.trashedName = $name, p.trashedAt = $now, p.trashedBy = $by, p.version = coalesce(p.version, 1) + 1
SET p:Trashed
REMOVE p:Post
RETURN p.id AS id
