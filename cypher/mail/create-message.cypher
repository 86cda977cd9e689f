// purpose: a message to be sent, written with the fact it speaks of
// params: id, props, now
CREATE (m:OutboxMessage {id: $id, state: 'queued', attempts: 0, version: 1, createdAt: $now, nextAttemptAt: $now})
SET m += $props
RETURN m.id AS id
