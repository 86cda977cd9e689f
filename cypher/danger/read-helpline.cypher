// purpose: every value of a help line
// params: id
MATCH (h:Helpline {id: $id})
RETURN h.version AS version, h {.name, .number, .forWhom, dangers: coalesce(h.dangers, []), .languages, .hours, .source} AS values
