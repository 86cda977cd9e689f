// purpose: empty the store before an archive is restored in the same transaction
// params: (none)
MATCH (n)
DETACH DELETE n
