// purpose: the contacts with an organisation or a post, or about a cooperation, newest first
// params: aboutId, limit
CALL () {
  MATCH (:Organisation {id: $aboutId})<-[:OF_ORGANISATION]-(c:Contact) RETURN c.id AS id
  UNION MATCH (:Post {id: $aboutId})<-[:CONCERNS]-(c:Contact) RETURN c.id AS id
  UNION MATCH (:Cooperation {id: $aboutId})<-[:CONCERNS]-(c:Contact) RETURN c.id AS id
}
MATCH (c:Contact {id: id})-[:OF_ORGANISATION]->(o:Organisation)
WITH c, o ORDER BY c.day DESC, c.createdAt DESC, c.id LIMIT $limit
CALL (c) { MATCH (c)-[:CONCERNS]->(p:Post) RETURN head(collect({id: p.id, name: p.function})) AS post }
CALL (c) { MATCH (c)-[:CONCERNS]->(k:Cooperation) RETURN head(collect({id: k.id, name: k.title})) AS cooperation }
RETURN c {.id, version: coalesce(c.version, 1), .kind, .day, .text, .notedBy, organisation: o {.id, .key, .name}, post: post, cooperation: cooperation} AS contact
ORDER BY c.day DESC, c.createdAt DESC, c.id
