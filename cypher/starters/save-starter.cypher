// purpose: remember which network this store began with, and when
// params: starter, now
MERGE (s:StoreInfo {id: 'store'}) SET s.starter = $starter, s.loadedAt = $now
REMOVE s.loading
RETURN s.starter AS starter
