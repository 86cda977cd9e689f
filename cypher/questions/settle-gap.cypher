// purpose: close an open report with what solved it; no row when it changed meanwhile
// params: id, version, solution (responsibility|synonym|none), closedBy, now
MATCH (g:ServiceGap {id: $id, status: 'open'}) REMOVE g.lock
WITH g WHERE coalesce(g.version, 1) = $version
SET g.status = 'closed', g.closedAt = $now, g.closedBy = $closedBy, g.solution = $solution, g.version = coalesce(g.version, 1) + 1
RETURN g.question AS question
