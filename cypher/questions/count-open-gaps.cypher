// purpose: how many reports are open
// params: (none)
MATCH (g:ServiceGap {status: 'open'})
RETURN count(g) AS open
