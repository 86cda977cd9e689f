// purpose: the newest entry of the change log that has its place in the chain
// params: (none)
MATCH (c:Change) WHERE c.hash IS NOT NULL
RETURN c.revision AS revision, c.hash AS head
ORDER BY c.revision DESC
LIMIT 1
