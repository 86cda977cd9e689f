// purpose: all meeting series by name
// params: limit
MATCH (s:MeetingSeries)
RETURN s.id AS id, s.key AS key, s.name AS name
ORDER BY s.sortName, s.id
LIMIT $limit
