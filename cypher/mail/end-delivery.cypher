// purpose: how an attempt went; who claimed it knows better than who only saw it take too long
// params: id, by, changes
MATCH (m:OutboxMessage {id: $id}) REMOVE m.lock
WITH m WHERE m.claimedBy = $by AND m.state IN ['sending', 'uncertain']
SET m += $changes, m.claimedBy = null, m.claimedUntil = null, m.dataAt = null, m.version = m.version + 1
RETURN m.version AS version
