// purpose: what was deleted and can be brought back, the next to go first; and how much each deletion took along
// params: limit
MATCH (n:Trashed) WHERE n.trashedWith = n.id
WITH n ORDER BY n.trashedAt, n.id LIMIT $limit
CALL (n) { MATCH (m:Trashed {trashedWith: n.id}) WHERE m.id <> n.id RETURN count(m) AS along }
RETURN n {.id, .key, kind: n.trashedKind, name: n.trashedName, at: n.trashedAt, by: n.trashedBy, along: along} AS item
ORDER BY n.trashedAt, n.id
