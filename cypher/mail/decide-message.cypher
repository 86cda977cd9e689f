// purpose: what a person decides about a message, if nothing happened to it since `version`; whoever still had it has it no longer
// params: id, version, state, next (text|null), done (text|null)
MATCH (m:OutboxMessage {id: $id}) REMOVE m.lock
WITH m WHERE m.version = $version AND (m.erasedAt IS NULL OR $state <> 'queued')
SET m.state = $state, m.nextAttemptAt = $next, m.doneAt = $done, m.attempts = 0, m.claimedBy = null, m.claimedUntil = null,
    m.dataAt = null, m.version = $version + 1
RETURN m.version AS version
