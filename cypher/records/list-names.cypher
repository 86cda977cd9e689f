// purpose: what records are called, by their ids, also those in the trash; for a history that shows words
// params: ids
UNWIND $ids AS wanted
CALL (wanted) {
  MATCH (n:Organisation {id: wanted}) RETURN n.name AS name, null AS en
  UNION MATCH (n:Topic {id: wanted}) RETURN n.label AS name, n.en AS en
  UNION MATCH (n:Area {id: wanted}) RETURN n.name AS name, null AS en
  UNION MATCH (n:Post {id: wanted}) RETURN n.function AS name, null AS en
  UNION MATCH (n:Cooperation {id: wanted}) RETURN n.title AS name, null AS en
  UNION MATCH (n:Person {id: wanted}) RETURN n.name AS name, null AS en
  UNION MATCH (n:Trashed {id: wanted}) RETURN coalesce(n.trashedName, n.name) AS name, null AS en
}
RETURN wanted AS id, name, en
ORDER BY id
LIMIT 5000
