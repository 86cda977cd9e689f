// purpose: throw all nodes ServiceGap away, before another network is loaded
// params: (none)
MATCH (n:ServiceGap)
DETACH DELETE n
RETURN count(*) AS deleted
