// purpose: one deleted record that can be brought back
// params: id
MATCH (n:Trashed {id: $id})
RETURN n {.id, .key, kind: n.trashedKind, name: n.trashedName, at: n.trashedAt, by: n.trashedBy, along: 0, .ownerId, .audience} AS item
LIMIT 1
