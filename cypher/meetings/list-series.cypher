// purpose: all meeting series by name, with how many meetings they have
// params: limit
MATCH (s:MeetingSeries)
RETURN s.id AS id, s.key AS key, s.name AS name, COUNT { (s)<-[:IN_SERIES]-(:Meeting) } AS meetings
ORDER BY s.sortName, s.id
LIMIT $limit
