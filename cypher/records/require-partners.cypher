// purpose: a row when a record that was brought back has what it cannot be without: a responsibility its holder, a post, an offer and a contact their organisation, a note what it is on, a cooperation two partners
// params: id
CALL () { MATCH (r:Responsibility {id: $id}) RETURN count(r) AS responsibilities }
CALL () { MATCH (r:Responsibility {id: $id})-[:HELD_BY]->(o:Organisation) RETURN count(o) AS holders }
CALL () { MATCH (k:Cooperation {id: $id}) RETURN count(k) AS cooperations }
CALL () { MATCH (k:Cooperation {id: $id})<-[:TAKES_PART_IN]-(o:Organisation) RETURN count(o) AS partners }
CALL () { MATCH (p:Post {id: $id}) RETURN count(p) AS posts }
CALL () { MATCH (p:Post {id: $id})-[:POST_AT]->(o:Organisation) RETURN count(o) AS places }
CALL () { MATCH (f:Offer {id: $id}) RETURN count(f) AS offers }
CALL () { MATCH (f:Offer {id: $id})-[:OFFERED_BY]->(o:Organisation) RETURN count(o) AS givers }
CALL () { MATCH (c:Contact {id: $id}) RETURN count(c) AS contacts }
CALL () { MATCH (c:Contact {id: $id})-[:OF_ORGANISATION]->(o:Organisation) RETURN count(o) AS spoken }
CALL () { MATCH (n:Note {id: $id}) RETURN count(n) AS notes }
CALL () { MATCH (n:Note {id: $id})-[:CONCERNS]->(x) WHERE x:Organisation OR x:Post OR x:Cooperation RETURN count(x) AS subjects }
WITH responsibilities, holders, cooperations, partners, posts, places, offers, givers, contacts, spoken, notes, subjects
WHERE (contacts = 0 OR spoken > 0) AND (notes = 0 OR subjects > 0) AND (offers = 0 OR givers > 0) AND (posts = 0 OR places > 0) AND (responsibilities = 0 OR holders > 0) AND (cooperations = 0 OR partners > 1)
RETURN $id AS id
