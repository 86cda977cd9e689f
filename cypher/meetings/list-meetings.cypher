// purpose: meetings in a span of time, with how many were invited, answered and came
// params: from (instant|null), to (instant|null), newestFirst, limit
MATCH (m:Meeting)
WHERE ($from IS NULL OR m.endsAt >= $from) AND ($to IS NULL OR m.endsAt < $to)
WITH m ORDER BY CASE WHEN $newestFirst THEN null ELSE m.startsAt END, m.startsAt DESC, m.id LIMIT $limit
OPTIONAL MATCH (m)-[:IN_SERIES]->(s:MeetingSeries)
RETURN m {.id, .key, .title, series: s.name, .startsAt, .endsAt, .timeZone, .place, .status,
  invited: COUNT { (m)<-[:AT_MEETING]-(:Participation) },
  answered: COUNT { MATCH (m)<-[:AT_MEETING]-(p:Participation) WHERE p.status <> 'invited' },
  attended: COUNT { MATCH (m)<-[:AT_MEETING]-(p:Participation {status: 'attended'}) }} AS meeting
ORDER BY CASE WHEN $newestFirst THEN null ELSE m.startsAt END, m.startsAt DESC, m.id
