// purpose: throw all nodes Task away, before another network is loaded
// params: (none)
MATCH (n:Task)
DETACH DELETE n
RETURN count(*) AS deleted
