// purpose: what a new note is on; no row when it is unknown
// params: id, aboutId
MATCH (n:Note {id: $id})
CALL () { MATCH (o:Organisation {id: $aboutId}) RETURN collect(o) AS organisations }
CALL () { MATCH (p:Post {id: $aboutId}) RETURN collect(p) AS posts }
CALL () { MATCH (k:Cooperation {id: $aboutId}) RETURN collect(k) AS cooperations }
FOREACH (x IN organisations | CREATE (n)-[:CONCERNS]->(x))
FOREACH (x IN posts | CREATE (n)-[:CONCERNS]->(x))
FOREACH (x IN cooperations | CREATE (n)-[:CONCERNS]->(x))
WITH n, organisations, posts, cooperations WHERE size(organisations) + size(posts) + size(cooperations) = 1
RETURN n.id AS id
