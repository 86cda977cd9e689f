// purpose: letters to and about people, newest first; those that were erased say nothing any more
// params: ids (of the people), limit
MATCH (m:OutboxMessage)
WHERE m.recipientId IN $ids OR m.subjectId IN $ids
RETURN m {.id, .createdAt, .state, .address, .recipientName, .subject, .text} AS letter
ORDER BY m.createdAt DESC, m.id
LIMIT $limit
