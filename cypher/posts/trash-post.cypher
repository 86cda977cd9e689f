// purpose: move a post to the trash; no row when somebody changed it since `version`. What it answered for has one post at most: that is remembered and taken away
// params: id, version, name, by, now, answered (ids: further ones to remember, of a deletion before)
MATCH (p:Post {id: $id}) REMOVE p.lock
WITH p WHERE coalesce(p.version, 1) = $version
CALL (p) { MATCH (x)-[a:ANSWERED_BY]->(p) WITH x, a ORDER BY x.id RETURN collect(x.id) AS answered, collect(a) AS links }
FOREACH (a IN links | DELETE a)
SET p.trashedKind = 'post', p.trashedName = $name, p.trashedAt = $now, p.trashedBy = $by, p.trashedAnswered = answered + [x IN $answered WHERE NOT x IN answered], p.version = coalesce(p.version, 1) + 1
SET p:Trashed
REMOVE p:Post
RETURN p.id AS id
