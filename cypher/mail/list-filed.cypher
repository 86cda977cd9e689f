// purpose: messages that lie in the data folder as files, or are being written there
// params: (none)
MATCH (m:OutboxMessage) WHERE m.state IN ['filed', 'sending']
RETURN m.id AS id
ORDER BY id
