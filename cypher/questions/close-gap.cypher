// purpose: a report that nobody is recorded is closed once somebody is, for its topic and area
// params: id, closedBy, now
OPTIONAL MATCH (g:ServiceGap {id: $id, status: 'open'})
WITH collect(g) AS gaps
FOREACH (g IN gaps | SET g.status = 'closed', g.closedAt = $now, g.closedBy = $closedBy, g.solution = 'responsibility', g.version = coalesce(g.version, 1) + 1)
RETURN size(gaps) AS closed
