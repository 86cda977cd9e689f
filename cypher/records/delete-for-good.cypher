// purpose: delete for good what was in the trash, with what is only a part of it or cannot be without it. No row when it is not there
// params: id
MATCH (n:Trashed {id: $id}) REMOVE n.lock
WITH n
CALL (n) {
  MATCH (n)<-[:AT_MEETING|ITEM_OF|DECIDED_AT|ARISES_FROM|OF_ORGANISATION|POST_AT|OFFERED_BY|HELD_BY]-(part)
  WHERE part:Participation OR part:AgendaItem OR part:Decision OR part:Task OR part:Post OR part:Offer OR part:Responsibility OR part:Contact OR part:Proposal OR part:Trashed
  RETURN collect(DISTINCT part) AS parts
}
CALL (n) {
  MATCH (n)-[:TAKES_PART_IN]->(k) WHERE COUNT { (k)<-[:TAKES_PART_IN]-() } <= 2
  RETURN collect(DISTINCT k) AS lone
}
WITH n, parts, lone
CALL (n, parts, lone) {
  UNWIND [n] + parts + lone AS gone
  MATCH (gone)<-[:CONCERNS]-(note) WHERE note:Note OR (note:Trashed AND note.trashedKind = 'note')
  RETURN collect(DISTINCT note) AS notes
}
FOREACH (x IN notes | DETACH DELETE x)
FOREACH (x IN parts | DETACH DELETE x)
FOREACH (x IN lone | DETACH DELETE x)
DETACH DELETE n
RETURN size(parts) + size(lone) + size(notes) + 1 AS deleted
