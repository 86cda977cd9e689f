// purpose: what changes in a report, and what it is about, in the words of the records it leads to
// params: id
MATCH (g:ServiceGap {id: $id})
OPTIONAL MATCH (g)-[:FOR_TOPIC]->(t:Topic)
OPTIONAL MATCH (g)-[:IN_AREA]->(a:Area)
OPTIONAL MATCH (g)-[:OF_ORGANISATION]->(o:Organisation)
RETURN coalesce(g.version, 1) AS version, o.name AS organisation, t.label AS topic, a.name AS area,
  g {.claimedBy, .claimedAt, status: coalesce(g.status, 'open'), .solution, .closingNote, .closedAt, .closedBy} AS values
LIMIT 1
