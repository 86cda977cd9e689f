// purpose: bring a deleted record back with its relations. Those of which there can only be one return unless there is another by now. No row when it is not in the trash
// params: id, key (text|null: its own), now
MATCH (n:Trashed {id: $id}) REMOVE n.lock
WITH n, n.trashedKind AS kind, n.trashedName AS name, coalesce(n.trashedUnits, []) AS units, coalesce(n.trashedDelegated, []) AS delegated, coalesce(n.trashedAnswered, []) AS answered
SET n.version = coalesce(n.version, 1) + 1, n.updatedAt = $now, n.key = coalesce($key, n.key)
FOREACH (x IN CASE WHEN kind = 'organisation' THEN [n] ELSE [] END | SET x:Organisation)
FOREACH (x IN CASE WHEN kind = 'responsibility' THEN [n] ELSE [] END | SET x:Responsibility)
FOREACH (x IN CASE WHEN kind = 'cooperation' THEN [n] ELSE [] END | SET x:Cooperation)
FOREACH (x IN CASE WHEN kind = 'meeting' THEN [n] ELSE [] END | SET x:Meeting)
FOREACH (x IN CASE WHEN kind = 'offer' THEN [n] ELSE [] END | SET x:Offer)
FOREACH (x IN CASE WHEN kind = 'post' THEN [n] ELSE [] END | SET x:Post)
FOREACH (x IN CASE WHEN kind = 'person' THEN [n] ELSE [] END | SET x:Person)
FOREACH (x IN CASE WHEN kind = 'contact' THEN [n] ELSE [] END | SET x:Contact)
FOREACH (x IN CASE WHEN kind = 'note' THEN [n] ELSE [] END | SET x:Note)
FOREACH (x IN CASE WHEN kind = 'helpline' THEN [n] ELSE [] END | SET x:Helpline)
FOREACH (x IN CASE WHEN kind = 'view' THEN [n] ELSE [] END | SET x:View)
REMOVE n:Trashed
REMOVE n.trashedKind, n.trashedName, n.trashedAt, n.trashedBy, n.trashedUnits, n.trashedDelegated, n.trashedAnswered
WITH n, kind, name, units, delegated, answered
CALL (n, units) {
  MATCH (u) WHERE (u:Organisation OR u:Trashed) AND u.id IN units AND NOT EXISTS { (u)-[:PART_OF]->() } AND NOT EXISTS { MATCH (n)-[:PART_OF*1..20]->(above) WHERE above.id = u.id }
  RETURN collect(u) AS us
}
CALL (n, delegated) {
  MATCH (r) WHERE (r:Responsibility OR r:Trashed) AND r.id IN delegated AND NOT EXISTS { (r)-[:DELEGATED_BY]->() }
  RETURN collect(r) AS rs
}
CALL (n, answered) {
  MATCH (x) WHERE (x:Responsibility OR x:Offer OR x:Trashed) AND x.id IN answered AND NOT EXISTS { (x)-[:ANSWERED_BY]->() }
  RETURN collect(x) AS xs
}
FOREACH (x IN xs | CREATE (x)-[:ANSWERED_BY]->(n))
FOREACH (u IN us | CREATE (u)-[:PART_OF]->(n))
FOREACH (r IN rs | CREATE (r)-[:DELEGATED_BY]->(n))
RETURN kind, name
