// purpose: a row while a restoring has begun and not ended
// params: (none)
MATCH (s:StoreInfo {id: 'restoring'})
RETURN s.kept AS kept
LIMIT 1
