// purpose: how often a gap was reported, and when last
// params: id
MATCH (g:ServiceGap {id: $id, status: 'open'})
RETURN g.reports AS reports, g.lastReportedAt AS lastReportedAt
