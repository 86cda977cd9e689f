// purpose: forget entries of the log of accesses from before an instant; the chain begins behind the last of them
// params: before
MATCH (s:StoreInfo {id: 'store'}) REMOVE s.lock
WITH s
MATCH (a:Access) WHERE a.at < $before
WITH s, a ORDER BY a.revision DESC LIMIT 1
SET s.accessBase = a.revision, s.accessBaseHash = a.hash
WITH a.revision AS last
MATCH (old:Access) WHERE old.revision <= last
DELETE old
RETURN count(*) AS deleted
