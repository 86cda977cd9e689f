// purpose: move an organisation to the trash with its responsibilities and the cooperations that would have fewer than two partners; no row when somebody changed it since `version`
// params: id, version, name, by, now
MATCH (o:Organisation {id: $id}) REMOVE o.lock
WITH o WHERE o.version = $version
CALL (o) { MATCH (o)<-[:HELD_BY]-(r:Responsibility) RETURN collect(r) AS rs }
CALL (o) { MATCH (o)-[:TAKES_PART_IN]->(k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-(:Organisation) } <= 2 RETURN collect(k) AS ks }
FOREACH (r IN rs | SET r.trashedKind = 'responsibility' SET r:Trashed REMOVE r:Responsibility)
FOREACH (k IN ks | SET k.trashedKind = 'cooperation' SET k:Trashed REMOVE k:Cooperation)
SET o.trashedKind = 'organisation', o.trashedName = $name, o.version = o.version + 1
SET o:Trashed
REMOVE o:Organisation
FOREACH (n IN rs + ks + [o] | SET n.trashedWith = $id, n.trashedAt = $now, n.trashedBy = $by)
RETURN o.id AS id
