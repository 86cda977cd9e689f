// purpose: where the chain of the change log ends
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN coalesce(s.revision, 0) AS revision, coalesce(s.head, '') AS head
LIMIT 1
