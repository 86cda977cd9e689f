// purpose: throw the nodes of a whole network away, before another one is loaded; accounts and the change log are not among `labels`
// params: labels
MATCH (n) WHERE any(name IN labels(n) WHERE name IN $labels)
DETACH DELETE n
RETURN count(*) AS deleted
