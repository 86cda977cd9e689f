// purpose: take points from a limit, as many as are left; what was taken counts until its window is over, then a new one begins; no row below `least`
// params: id, wanted, least, most, now, until (end of a new window)
MERGE (l:Limit {id: $id}) ON CREATE SET l.points = 0, l.until = $until
WITH l REMOVE l.lock
WITH l, CASE WHEN l.until <= $now THEN 0 ELSE l.points END AS used, CASE WHEN l.until <= $now THEN $until ELSE l.until END AS ends
WITH l, used, ends, CASE WHEN used + $wanted <= $most THEN $wanted WHEN used < $most THEN $most - used ELSE 0 END AS granted
WHERE granted >= $least
SET l.points = used + granted, l.until = ends
RETURN granted AS granted, used + granted AS points, ends AS until
