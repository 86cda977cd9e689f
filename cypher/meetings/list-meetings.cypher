// purpose: one page of the meetings in a span of time under a filter, with the number of all that fit, and how many were invited, answered and came
// params: from (instant|null), to (instant|null), ids (list|null: all), series (text|null), newestFirst, skip, limit
CALL () {
  MATCH (m:Meeting)
  WHERE ($from IS NULL OR m.endsAt >= $from) AND ($to IS NULL OR m.endsAt < $to)
    AND ($ids IS NULL OR m.id IN $ids)
    AND ($series IS NULL OR EXISTS { MATCH (m)-[:IN_SERIES]->(s:MeetingSeries) WHERE s.name = $series })
  RETURN count(m) AS total
}
CALL () {
  MATCH (m:Meeting)
  WHERE ($from IS NULL OR m.endsAt >= $from) AND ($to IS NULL OR m.endsAt < $to)
    AND ($ids IS NULL OR m.id IN $ids)
    AND ($series IS NULL OR EXISTS { MATCH (m)-[:IN_SERIES]->(s:MeetingSeries) WHERE s.name = $series })
  WITH m ORDER BY CASE WHEN $newestFirst THEN null ELSE m.startsAt END, m.startsAt DESC, m.id
  SKIP $skip LIMIT $limit
  OPTIONAL MATCH (m)-[:IN_SERIES]->(s:MeetingSeries)
  WITH m, s ORDER BY CASE WHEN $newestFirst THEN null ELSE m.startsAt END, m.startsAt DESC, m.id
  RETURN collect(m {.id, .key, .title, series: s.name, .startsAt, .endsAt, .timeZone, .place, .status,
    invited: COUNT { (m)<-[:AT_MEETING]-(:Participation)-[:OF_ORGANISATION]->(:Organisation) },
    accepted: COUNT { (m)<-[:AT_MEETING]-(:Participation {reply: 'accepted'})-[:OF_ORGANISATION]->(:Organisation) },
    declined: COUNT { (m)<-[:AT_MEETING]-(:Participation {reply: 'declined'})-[:OF_ORGANISATION]->(:Organisation) },
    answered: COUNT { MATCH (m)<-[:AT_MEETING]-(p:Participation)-[:OF_ORGANISATION]->(:Organisation) WHERE p.reply <> 'open' },
    attended: COUNT { (m)<-[:AT_MEETING]-(:Participation {attendance: 'attended'})-[:OF_ORGANISATION]->(:Organisation) }}) AS items
}
RETURN total, items
