// purpose: how much a store holds (windows of limits come and go, and are nothing that is held), and how much of it an interrupted restoring left
// params: (none)
CALL () { MATCH (n) WHERE NOT n:Limit RETURN count(n) AS nodes }
CALL () { MATCH (n:Restored) RETURN count(n) AS restored }
RETURN nodes, restored
