// purpose: move an organisation to the trash. Its relations stay, and what cannot be without it is not found meanwhile (its responsibilities, cooperations with fewer than two partners). Relations of which there can only be one are remembered and taken away: its units, and those it handed a task to. No row when somebody changed it since `version`
// params: id, version, name, by, now, units, delegated (ids: further ones to remember, of a deletion before)
MATCH (o:Organisation {id: $id}) REMOVE o.lock
WITH o WHERE o.version = $version
CALL (o) { MATCH (u)-[p:PART_OF]->(o) WITH u, p ORDER BY u.id RETURN collect(u.id) AS units, collect(p) AS ps }
CALL (o) { MATCH (r)-[d:DELEGATED_BY]->(o) WITH r, d ORDER BY r.id RETURN collect(r.id) AS delegated, collect(d) AS ds }
FOREACH (p IN ps | DELETE p)
FOREACH (d IN ds | DELETE d)
SET o.trashedKind = 'organisation', o.trashedName = $name, o.trashedAt = $now, o.trashedBy = $by, o.trashedUnits = units + [x IN $units WHERE NOT x IN units], o.trashedDelegated = delegated + [x IN $delegated WHERE NOT x IN delegated], o.version = o.version + 1
SET o:Trashed
REMOVE o:Organisation
RETURN o.id AS id
