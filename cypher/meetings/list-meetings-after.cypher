// purpose: meetings in the order of their ids, after a mark, for programs that read all of them page by page
// params: after (text, empty: from the beginning), since (instant|null), ids (further ones that were concerned since), limit
MATCH (m:Meeting)
WHERE m.id > $after AND ($since IS NULL OR m.updatedAt >= $since OR m.id IN $ids)
WITH m ORDER BY m.id LIMIT $limit
CALL (m) { MATCH (m)-[:IN_SERIES]->(s:MeetingSeries) WITH s ORDER BY s.id LIMIT 1 RETURN collect(s.name) AS series }
CALL (m) { MATCH (m)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.id RETURN collect(t.id) AS topicIds }
RETURN m {.id, .key, .title, series: head(series), .startsAt, .endsAt, .timeZone, .place, .status, .updatedAt, topicIds: topicIds,
  invited: COUNT { (m)<-[:AT_MEETING]-(:Participation)-[:OF_ORGANISATION]->(:Organisation) },
  accepted: COUNT { (m)<-[:AT_MEETING]-(:Participation {reply: 'accepted'})-[:OF_ORGANISATION]->(:Organisation) },
  declined: COUNT { (m)<-[:AT_MEETING]-(:Participation {reply: 'declined'})-[:OF_ORGANISATION]->(:Organisation) },
  answered: COUNT { MATCH (m)<-[:AT_MEETING]-(p:Participation)-[:OF_ORGANISATION]->(:Organisation) WHERE p.reply <> 'open' },
  attended: COUNT { (m)<-[:AT_MEETING]-(:Participation {attendance: 'attended'})-[:OF_ORGANISATION]->(:Organisation) }} AS meeting
ORDER BY m.id
