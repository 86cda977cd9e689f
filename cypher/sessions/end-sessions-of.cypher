// purpose: end every session of an account
// params: userId
MATCH (s:Session {userId: $userId})
WITH s, s.id AS id
DELETE s
RETURN id
