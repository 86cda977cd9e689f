// purpose: give entries of the change log their place in the chain; what is not in it any more goes
// params: rows ({id, revision, hash, changed, hidden}), revision, head
MATCH (s:StoreInfo {id: 'store'})
SET s.revision = $revision, s.head = $head
WITH s
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
SET c.revision = row.revision, c.hash = row.hash, c.changed = row.changed, c.hidden = row.hidden
REMOVE c.before, c.after
RETURN count(c) AS sealed
