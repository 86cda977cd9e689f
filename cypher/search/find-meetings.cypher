// purpose: meetings whose title contains a text, the newest first
// params: q (lower case), limit
MATCH (m:Meeting) WHERE toLower(m.title) CONTAINS $q
RETURN m {.key, .title, .startsAt, .timeZone} AS meeting
ORDER BY m.startsAt DESC, m.id
LIMIT $limit
