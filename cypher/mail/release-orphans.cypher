// purpose: give back what somebody claimed who is gone: to be sent when the server had nothing of it, else nobody knows
// params: now, farthest, alone, instance
MATCH (m:OutboxMessage {state: 'sending'})
WHERE (m.claimedUntil <= $now OR m.claimedUntil > $farthest OR ($alone AND NOT m.claimedBy STARTS WITH $instance))
REMOVE m.lock
WITH m WHERE m.state = 'sending' AND (m.claimedUntil <= $now OR m.claimedUntil > $farthest OR ($alone AND NOT m.claimedBy STARTS WITH $instance))
WITH m, m.dataAt IS NOT NULL AS begun
SET m.state = CASE WHEN begun THEN 'uncertain' ELSE 'queued' END, m.lastError = CASE WHEN begun THEN 'interrupted' ELSE m.lastError END,
    m.doneAt = CASE WHEN begun THEN $now ELSE null END, m.nextAttemptAt = CASE WHEN begun THEN null ELSE $now END,
    m.claimedUntil = null, m.version = m.version + 1
RETURN count(m) AS released
