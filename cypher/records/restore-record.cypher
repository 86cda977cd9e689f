// purpose: bring a deleted record back with everything its deletion took along. Relations were kept, but those of which there can only be one: units and delegated tasks return unless they have another by now. No row when it is not in the trash
// params: id, key (text|null: its own), now
MATCH (root:Trashed {id: $id}) REMOVE root.lock
WITH root WHERE root.trashedWith = root.id
SET root.version = coalesce(root.version, 1) + 1, root.updatedAt = $now, root.key = coalesce($key, root.key)
WITH root, root.trashedKind AS kind, root.trashedName AS name, coalesce(root.trashedUnits, []) AS units, coalesce(root.trashedDelegated, []) AS delegated
CALL (root) {
  MATCH (n:Trashed {trashedWith: root.id})
  FOREACH (x IN CASE WHEN n.trashedKind = 'organisation' THEN [n] ELSE [] END | SET x:Organisation)
  FOREACH (x IN CASE WHEN n.trashedKind = 'responsibility' THEN [n] ELSE [] END | SET x:Responsibility)
  FOREACH (x IN CASE WHEN n.trashedKind = 'cooperation' THEN [n] ELSE [] END | SET x:Cooperation)
  FOREACH (x IN CASE WHEN n.trashedKind = 'meeting' THEN [n] ELSE [] END | SET x:Meeting)
  REMOVE n:Trashed
  REMOVE n.trashedKind, n.trashedName, n.trashedAt, n.trashedBy, n.trashedWith, n.trashedUnits, n.trashedDelegated
  RETURN count(n) AS restored
}
CALL (root, units) {
  OPTIONAL MATCH (u) WHERE (u:Organisation OR u:Trashed) AND u.id IN units AND NOT EXISTS { (u)-[:PART_OF]->() }
  WITH root, collect(u) AS us
  FOREACH (u IN us | CREATE (u)-[:PART_OF]->(root))
  RETURN size(us) AS joined
}
CALL (root, delegated) {
  OPTIONAL MATCH (r) WHERE (r:Responsibility OR r:Trashed) AND r.id IN delegated AND NOT EXISTS { (r)-[:DELEGATED_BY]->() }
  WITH root, collect(r) AS rs
  FOREACH (r IN rs | CREATE (r)-[:DELEGATED_BY]->(root))
  RETURN size(rs) AS given
}
RETURN restored, kind, name
