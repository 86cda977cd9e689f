// purpose: give points back that were taken in a window, while that lasts
// params: id, points, until (of the window they were taken in)
MATCH (l:Limit {id: $id}) REMOVE l.lock
WITH l WHERE l.until = $until AND l.points >= $points
SET l.points = l.points - $points
RETURN l.points AS points
