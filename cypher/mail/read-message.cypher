// purpose: a message with what it says
// params: id
MATCH (m:OutboxMessage {id: $id})
RETURN m {.id, .letter, .language, .address, .recipientName, .subject, .subjectKind, .subjectId, .subjectName, .state, .attempts, .nextAttemptAt, .createdAt, .sentAt, .doneAt, .lastError, .erasedAt, .version, .text, .html} AS message
