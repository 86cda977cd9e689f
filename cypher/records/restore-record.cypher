// purpose: bring a deleted record back with everything its deletion took along; relations were kept. No row when it is not in the trash
// params: id, key (text|null: its own), now
MATCH (root:Trashed {id: $id}) REMOVE root.lock
WITH root WHERE root.trashedWith = root.id
SET root.version = coalesce(root.version, 1) + 1, root.updatedAt = $now, root.key = coalesce($key, root.key)
WITH root, root.trashedKind AS kind, root.trashedName AS name
MATCH (n:Trashed {trashedWith: root.id})
FOREACH (x IN CASE WHEN n.trashedKind = 'organisation' THEN [n] ELSE [] END | SET x:Organisation)
FOREACH (x IN CASE WHEN n.trashedKind = 'responsibility' THEN [n] ELSE [] END | SET x:Responsibility)
FOREACH (x IN CASE WHEN n.trashedKind = 'cooperation' THEN [n] ELSE [] END | SET x:Cooperation)
FOREACH (x IN CASE WHEN n.trashedKind = 'meeting' THEN [n] ELSE [] END | SET x:Meeting)
REMOVE n:Trashed
REMOVE n.trashedKind, n.trashedName, n.trashedAt, n.trashedBy, n.trashedWith
RETURN count(n) AS restored, kind, name
