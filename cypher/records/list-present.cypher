// purpose: which of some records are there to be read: not deleted, and with what they cannot be without
// params: ids
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (n:Organisation {id: wanted}) RETURN n.id AS id
  UNION MATCH (n:Cooperation {id: wanted}) WHERE COUNT { (n)<-[:TAKES_PART_IN]-(:Organisation) } >= 2 RETURN n.id AS id
  UNION MATCH (n:Meeting {id: wanted}) RETURN n.id AS id
}
RETURN id
ORDER BY id
LIMIT 100000
