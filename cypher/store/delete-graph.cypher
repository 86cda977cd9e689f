// purpose: empty the store before an archive is restored
// params: (none)
MATCH (n)
DETACH DELETE n
