// purpose: from here on the server may have the message; no row when it was taken away from this attempt meanwhile
// params: id, version, by, now
MATCH (m:OutboxMessage {id: $id}) REMOVE m.lock
WITH m WHERE m.version = $version AND m.state = 'sending' AND m.claimedBy = $by
SET m.dataAt = $now, m.version = $version + 1
RETURN m.id AS id
