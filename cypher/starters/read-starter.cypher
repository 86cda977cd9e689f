// purpose: which network this store began with, or which one has been begun and is not there completely
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN s.starter AS starter, s.loading AS loading
