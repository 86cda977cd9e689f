// purpose: of every open report how often it was reported, when last, and who looks into it
// params: (none)
MATCH (g:ServiceGap {status: 'open'})
RETURN g.id AS id, g.reports AS reports, g.lastReportedAt AS lastReportedAt, g.claimedBy AS claimedBy
ORDER BY g.id
