// purpose: how many messages somebody claimed who is gone; `alone`: there is no other instance, so whoever is not this one is gone
// params: now, farthest, alone, instance
MATCH (m:OutboxMessage {state: 'sending'})
WHERE (m.claimedUntil <= $now OR m.claimedUntil > $farthest OR ($alone AND NOT m.claimedBy STARTS WITH $instance))
RETURN count(m) AS orphans
