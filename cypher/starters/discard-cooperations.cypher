// purpose: throw all nodes Cooperation away, before another network is loaded
// params: (none)
MATCH (n:Cooperation)
DETACH DELETE n
RETURN count(*) AS deleted
