// purpose: what messages say to and of people who are erased; what was not sent yet never will be
// params: ids (of the people and their records), addresses (lower case), now
MATCH (m:OutboxMessage)
WHERE m.recipientId IN $ids OR m.subjectId IN $ids OR toLower(m.address) IN $addresses
REMOVE m.lock
WITH m, CASE WHEN m.state IN ['queued', 'uncertain', 'failed', 'filed'] OR (m.state = 'sending' AND m.dataAt IS NULL) THEN 'cancelled' ELSE m.state END AS state
SET m.state = state, m.address = '', m.recipientName = null, m.recipientId = null, m.subject = '', m.text = '', m.html = '',
    m.subjectName = null, m.nextAttemptAt = null, m.doneAt = coalesce(m.doneAt, $now), m.erasedAt = $now, m.version = m.version + 1
RETURN count(m) AS erased
