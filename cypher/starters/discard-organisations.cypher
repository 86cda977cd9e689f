// purpose: throw all nodes Organisation away, before another network is loaded
// params: (none)
MATCH (n:Organisation)
DETACH DELETE n
RETURN count(*) AS deleted
