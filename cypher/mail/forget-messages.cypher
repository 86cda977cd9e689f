// purpose: forget messages that were done with before an instant; what somebody must still decide stays
// params: before, limit
MATCH (m:OutboxMessage)
WHERE m.doneAt < $before AND m.state IN ['sent', 'failed', 'filed', 'bounced', 'cancelled']
WITH m LIMIT $limit
DELETE m
RETURN count(*) AS forgotten
