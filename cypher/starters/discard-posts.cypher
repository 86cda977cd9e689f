// purpose: throw all nodes Post away, before another network is loaded
// params: (none)
MATCH (n:Post)
DETACH DELETE n
RETURN count(*) AS deleted
