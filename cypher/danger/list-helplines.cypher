// purpose: the help lines of the office
// params: limit
MATCH (h:Helpline)
RETURN h {.id, .name, .number, .forWhom, dangers: coalesce(h.dangers, []), .languages, .hours, .source} AS helpline
ORDER BY h.name, h.id
LIMIT $limit
