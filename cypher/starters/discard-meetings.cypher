// purpose: throw all nodes Meeting away, before another network is loaded
// params: (none)
MATCH (n:Meeting)
DETACH DELETE n
RETURN count(*) AS deleted
