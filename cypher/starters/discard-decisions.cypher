// purpose: throw all nodes Decision away, before another network is loaded
// params: (none)
MATCH (n:Decision)
DETACH DELETE n
RETURN count(*) AS deleted
