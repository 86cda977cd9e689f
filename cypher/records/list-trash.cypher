// purpose: what was deleted and can be brought back, the next to go first; and how much hangs on it
// params: limit
MATCH (n:Trashed)
WITH n ORDER BY n.trashedAt, n.id LIMIT $limit
RETURN n {.id, .key, kind: n.trashedKind, name: n.trashedName, at: n.trashedAt, by: n.trashedBy, .ownerId, .audience,
  along: COUNT { (n)<-[:HELD_BY]-(:Responsibility) } + COUNT { (n)-[:TAKES_PART_IN]->(:Cooperation) } + COUNT { (n)<-[:AT_MEETING|ITEM_OF|DECIDED_AT|ARISES_FROM]-() }} AS item
ORDER BY n.trashedAt, n.id
