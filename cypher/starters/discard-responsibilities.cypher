// purpose: throw all nodes Responsibility away, before another network is loaded
// params: (none)
MATCH (n:Responsibility)
DETACH DELETE n
RETURN count(*) AS deleted
