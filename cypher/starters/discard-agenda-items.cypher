// purpose: throw all nodes AgendaItem away, before another network is loaded
// params: (none)
MATCH (n:AgendaItem)
DETACH DELETE n
RETURN count(*) AS deleted
