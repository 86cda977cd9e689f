// purpose: where the chain of the log of accesses begins (behind what was forgotten) and where it ends
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN coalesce(s.accessRevision, 0) AS revision, coalesce(s.accessHead, '') AS head, coalesce(s.accessBase, 0) AS base, coalesce(s.accessBaseHash, '') AS baseHash
LIMIT 1
