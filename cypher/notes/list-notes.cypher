// purpose: the notes on a record that somebody may read, newest first: one's own, and those for `audiences`
// params: aboutId, userId, audiences, limit
CALL () {
  MATCH (:Organisation {id: $aboutId})<-[:CONCERNS]-(n:Note) RETURN n.id AS id
  UNION MATCH (:Post {id: $aboutId})<-[:CONCERNS]-(n:Note) RETURN n.id AS id
  UNION MATCH (:Cooperation {id: $aboutId})<-[:CONCERNS]-(n:Note) RETURN n.id AS id
}
MATCH (n:Note {id: id}) WHERE n.ownerId = $userId OR n.audience IN $audiences
RETURN n {.id, version: coalesce(n.version, 1), .body, .audience, .ownerId, .writtenBy, .createdAt} AS note
ORDER BY n.createdAt DESC, n.id
LIMIT $limit
