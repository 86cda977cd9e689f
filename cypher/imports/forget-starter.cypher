// purpose: the network is being thrown away: until another one is complete, a start loads one again
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
REMOVE s.starter, s.loadedAt
RETURN s.id AS id
