// purpose: somebody looks into an open report, or gives it back; no row when it changed meanwhile
// params: id, version, claimedBy (text|null), now
MATCH (g:ServiceGap {id: $id, status: 'open'}) REMOVE g.lock
WITH g WHERE coalesce(g.version, 1) = $version
SET g.claimedBy = $claimedBy, g.claimedAt = CASE WHEN $claimedBy IS NULL THEN null ELSE $now END, g.version = coalesce(g.version, 1) + 1
RETURN g.question AS question
