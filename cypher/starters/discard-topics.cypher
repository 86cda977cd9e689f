// purpose: throw all nodes Topic away, before another network is loaded
// params: (none)
MATCH (n:Topic)
DETACH DELETE n
RETURN count(*) AS deleted
