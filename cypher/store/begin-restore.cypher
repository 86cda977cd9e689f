// purpose: mark that a restoring has begun, and where what was there before is kept
// params: kept (path; empty: nothing was there)
CREATE (s:StoreInfo {id: 'restoring', kept: $kept})
RETURN s.kept AS kept
