// purpose: one after the other counts in a year: its node is locked first
// params: year
MERGE (y:HealthTally {id: $year})
REMOVE y.lock
RETURN y.id AS year
