// purpose: about which cooperation a contact was; no row when it is unknown, or the organisation takes no part in it
// params: id, organisationId, cooperationId (text|null: none)
MATCH (c:Contact {id: $id})
CALL (c) {
  MATCH (c)-[old:CONCERNS]->(x) WHERE x:Cooperation OR (x:Trashed AND x.trashedKind = 'cooperation')
  RETURN collect(old) AS olds
}
FOREACH (x IN olds | DELETE x)
WITH c
CALL () {
  MATCH (k:Cooperation {id: $cooperationId})<-[:TAKES_PART_IN]-(:Organisation {id: $organisationId})
  RETURN collect(DISTINCT k) AS ks
}
FOREACH (k IN ks | CREATE (c)-[:CONCERNS]->(k))
WITH c, ks WHERE $cooperationId IS NULL OR size(ks) = 1
RETURN c.id AS id
