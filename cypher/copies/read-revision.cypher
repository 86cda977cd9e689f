// purpose: the number of the newest change of this store, and when its network was loaded: whoever keeps a copy in memory compares both
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN coalesce(s.revision, 0) AS revision, coalesce(s.loadedAt, '') AS loadedAt
