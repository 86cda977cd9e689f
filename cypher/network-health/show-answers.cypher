// purpose: show what was counted in a year, once there are so many more of a dimension than were shown
// params: year, dimension, least
MATCH (t:HealthTally {year: $year})
WITH collect(t) AS all, coalesce(sum(CASE WHEN t.dimension = $dimension THEN t.count - t.shown ELSE 0 END), 0) AS further
FOREACH (x IN CASE WHEN further >= $least THEN all ELSE [] END | SET x.shown = x.count)
RETURN further
