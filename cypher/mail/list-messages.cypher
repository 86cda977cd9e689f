// purpose: a page of the outbox, newest first, of one state (null: all)
// params: state (text|null), skip, limit
CALL () {
  MATCH (m:OutboxMessage) WHERE $state IS NULL OR m.state = $state
  RETURN count(m) AS total
}
CALL () {
  MATCH (m:OutboxMessage) WHERE $state IS NULL OR m.state = $state
  WITH m ORDER BY m.createdAt DESC, m.id SKIP $skip LIMIT $limit
  RETURN collect(m {.id, .letter, .language, .address, .recipientName, .subject, .subjectKind, .subjectId, .subjectName, .state, .attempts, .nextAttemptAt, .createdAt, .sentAt, .doneAt, .lastError, .erasedAt, .version}) AS items
}
RETURN total, items
