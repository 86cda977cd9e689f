// purpose: how many entries the change log has
// params: (none)
MATCH (c:Change)
RETURN count(c) AS changes
