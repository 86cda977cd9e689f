// purpose: every value of a proposal, and whose it is
// params: id
MATCH (p:Proposal {id: $id})-[:OF_ORGANISATION]->(o:Organisation)
RETURN p.version AS version, o {.id, .key, .name} AS organisation,
  p {.answer, .about, .aboutId, .field, fields: coalesce(p.fields, []), .seen, .value, .saidAt, .state, .reason, .entry} AS values
LIMIT 1
