// purpose: throw all nodes LayoutPosition away, before another network is loaded
// params: (none)
MATCH (n:LayoutPosition)
DETACH DELETE n
RETURN count(*) AS deleted
