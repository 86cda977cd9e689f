// purpose: since schema version 4 a session is a node while it counts; what was remembered of ended ones goes
// params: limit
MATCH (e:EndedSession)
WITH e LIMIT $limit
DELETE e
RETURN count(*) AS deleted
