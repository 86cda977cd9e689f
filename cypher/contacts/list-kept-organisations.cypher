// purpose: every organisation with its last contact and the last meeting somebody of it came to
// params: limit
MATCH (o:Organisation)
CALL (o) { MATCH (o)<-[:OF_ORGANISATION]-(c:Contact) RETURN max(c.day) AS contact }
CALL (o) {
  MATCH (o)<-[:OF_ORGANISATION]-(:Participation {attendance: 'attended'})-[:AT_MEETING]->(m:Meeting)
  RETURN max(m.startsAt) AS meeting
}
RETURN o {.id, .key, .name, .kind, .phone, .validTo, contact: contact, meeting: meeting} AS organisation
ORDER BY o.id
LIMIT $limit
