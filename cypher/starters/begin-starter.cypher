// purpose: remember which network is being loaded, until it is there completely (save-starter)
// params: starter
MERGE (s:StoreInfo {id: 'store'}) SET s.loading = $starter
REMOVE s.starter, s.loadedAt
RETURN s.loading AS loading
