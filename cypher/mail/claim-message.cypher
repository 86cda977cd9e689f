// purpose: take a message to send it, if nothing happened to it since `version`; whoever of several is first has it
// params: id, version, by (names this attempt), until
MATCH (m:OutboxMessage {id: $id}) REMOVE m.lock
WITH m WHERE m.version = $version AND m.state = 'queued'
SET m.state = 'sending', m.claimedBy = $by, m.claimedUntil = $until, m.dataAt = null, m.version = $version + 1
RETURN m {.id, .letter, .language, .address, .recipientName, .subject, .subjectKind, .subjectId, .subjectName, .state, .attempts, .nextAttemptAt, .createdAt, .sentAt, .doneAt, .lastError, .erasedAt, .version, .text, .html} AS message
