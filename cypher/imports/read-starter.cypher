// purpose: which network this store began with
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN s.starter AS starter
