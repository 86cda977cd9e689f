// purpose: what was deleted and can be brought back, the next to go first; and how much each deletion took along
// params: limit
MATCH (n:Trashed) WHERE n.trashedWith = n.id
WITH n ORDER BY n.trashedAt, n.id LIMIT $limit
CALL (n) { MATCH (m:Trashed {trashedWith: n.id}) WHERE m.id <> n.id RETURN count(m) AS along }
CALL (n) { MATCH (n)<-[:AT_MEETING|ITEM_OF|DECIDED_AT|ARISES_FROM]-(part) RETURN count(part) AS parts }
RETURN n {.id, .key, kind: n.trashedKind, name: n.trashedName, at: n.trashedAt, by: n.trashedBy, along: along + parts} AS item
ORDER BY n.trashedAt, n.id
