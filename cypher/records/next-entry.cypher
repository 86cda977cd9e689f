// purpose: the number of the next entry of the change log and the hash of the one before it; takes the log's lock, one writer after the other
// params: (none)
MATCH (s:StoreInfo {id: 'store'}) REMOVE s.lock
WITH s
SET s.revision = coalesce(s.revision, 0) + 1
RETURN s.revision AS revision, coalesce(s.head, '') AS head
