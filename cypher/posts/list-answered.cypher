// purpose: what a post answers for, also what lies in the trash
// params: id
MATCH (p:Post {id: $id})
CALL (p) { MATCH (p)<-[:ANSWERED_BY]-(r:Responsibility) WITH r ORDER BY r.id LIMIT 5000 RETURN collect(r.id) AS responsibilities }
CALL (p) { MATCH (p)<-[:ANSWERED_BY]-(f:Offer) WITH f ORDER BY f.id LIMIT 5000 RETURN collect(f.id) AS offers }
CALL (p) { MATCH (p)<-[:ANSWERED_BY]-(x:Trashed) WITH x ORDER BY x.id LIMIT 5000 RETURN collect(x.id) AS trashed }
RETURN responsibilities, offers, trashed
LIMIT 1
