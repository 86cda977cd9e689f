// purpose: throw all nodes Participation away, before another network is loaded
// params: (none)
MATCH (n:Participation)
DETACH DELETE n
RETURN count(*) AS deleted
