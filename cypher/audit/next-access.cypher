// purpose: the number of the next entry of the log of accesses and the hash of the one before it; takes the lock, one writer after the other
// params: (none)
MATCH (s:StoreInfo {id: 'store'}) REMOVE s.lock
WITH s
SET s.accessRevision = coalesce(s.accessRevision, 0) + 1
RETURN s.accessRevision AS revision, coalesce(s.accessHead, '') AS head
