// purpose: how often a gap was reported, when last, and who looks into it
// params: id
MATCH (g:ServiceGap {id: $id, status: 'open'})
RETURN g.reports AS reports, g.lastReportedAt AS lastReportedAt, g.claimedBy AS claimedBy
