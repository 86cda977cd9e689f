// purpose: every value of a meeting, to change it
// params: id
MATCH (m:Meeting {id: $id})
RETURN m.key AS key, m.version AS version, m {.title, .startsAt, .endsAt, .timeZone, .place, .videoUrl, .description, .status} AS values
LIMIT 1
