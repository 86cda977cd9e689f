// purpose: end one session of an account: its cookie, sent again, opens nothing
// params: id, userId
MATCH (s:Session {id: $id}) WHERE s.userId = $userId
WITH s, s.id AS id
DELETE s
RETURN id
