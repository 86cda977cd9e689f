// purpose: how many messages there are of each state
// params: (none)
MATCH (m:OutboxMessage)
RETURN m.state AS state, count(m) AS messages
ORDER BY state
