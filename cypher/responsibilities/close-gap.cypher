// purpose: a reported gap is closed once somebody is recorded for its topic and area
// params: id, now
OPTIONAL MATCH (g:ServiceGap {id: $id})
WITH collect(g) AS gaps
FOREACH (g IN gaps | SET g.status = 'closed', g.closedAt = $now)
RETURN size(gaps) AS closed
