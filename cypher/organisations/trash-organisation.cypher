// purpose: move an organisation to the trash with its responsibilities and the cooperations that would have fewer than two partners; its units, and those it handed a task to, are remembered and lose the reference. No row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (o:Organisation {id: $id}) REMOVE o.lock
WITH o WHERE o.version = $version
CALL (o) { MATCH (o)<-[:HELD_BY]-(r:Responsibility) RETURN collect(r) AS rs }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } <= 2 RETURN collect(k) AS ks }
CALL (o) { MATCH (u)-[p:PART_OF]->(o) WITH u, p ORDER BY u.id RETURN collect(u.id) AS units, collect(p) AS ps }
CALL (o) { MATCH (r)-[d:DELEGATED_BY]->(o) WITH r, d ORDER BY r.id RETURN collect(r.id) AS delegated, collect(d) AS ds }
FOREACH (p IN ps | DELETE p)
FOREACH (d IN ds | DELETE d)
FOREACH (r IN rs | SET r.trashedKind = 'responsibility' SET r:Trashed REMOVE r:Responsibility)
FOREACH (k IN ks | SET k.trashedKind = 'cooperation' SET k:Trashed REMOVE k:Cooperation)
SET o.trashedKind = 'organisation', o.trashedName = $name, o.trashedUnits = units, o.trashedDelegated = delegated, o.version = o.version + 1
SET o:Trashed
REMOVE o:Organisation
FOREACH (n IN rs + ks + [o] | SET n.trashedWith = $id, n.trashedAt = $now, n.trashedBy = $by)
RETURN o.id AS id
