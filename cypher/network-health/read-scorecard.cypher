// purpose: the scorecard of a year
// params: id
MATCH (s:Scorecard {id: $id})
RETURN s.version AS version, s {.purpose, .performance, .operations, .capacity, .note} AS values
