// purpose: messages to be sent now, oldest first; an instant beyond `farthest` was written before a clock was set back
// params: now, farthest, limit
MATCH (m:OutboxMessage {state: 'queued'})
WHERE m.nextAttemptAt <= $now OR m.nextAttemptAt > $farthest
RETURN m.id AS id, m.version AS version
ORDER BY m.createdAt, m.id
LIMIT $limit
