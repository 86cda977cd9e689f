// purpose: throw all nodes Area away, before another network is loaded
// params: (none)
MATCH (n:Area)
DETACH DELETE n
RETURN count(*) AS deleted
