// purpose: the number of the newest change of this store, and which life of it that is (another one after a load or a restore): whoever keeps a copy in memory compares both
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN coalesce(s.revision, 0) AS revision, coalesce(s.life, '') + coalesce(s.loadedAt, '') AS life
