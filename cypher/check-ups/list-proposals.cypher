// purpose: what partners said, by organisation and the newest first within one
// params: organisationId (text|null), linkId (text|null), states, limit
MATCH (p:Proposal)-[:OF_ORGANISATION]->(o:Organisation)
WHERE p.state IN $states AND ($organisationId IS NULL OR o.id = $organisationId) AND ($linkId IS NULL OR p.linkId = $linkId)
RETURN p {.id, .version, .updatedAt} AS head, o {.id, .key, .name} AS organisation,
  p {.answer, .about, .aboutId, .field, fields: coalesce(p.fields, []), .seen, .value, .saidAt, .state, .reason, .entry} AS values
ORDER BY o.sortName, o.id, p.saidAt DESC, p.about, p.id
LIMIT $limit
