// purpose: a restoring is complete
// params: (none)
MATCH (s:StoreInfo {id: 'restoring'})
DELETE s
