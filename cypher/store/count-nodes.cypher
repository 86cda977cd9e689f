// purpose: how much a store holds (windows of limits and the log of accesses come and go, and are nothing that is held), and how much of it an interrupted restoring left
// params: (none)
CALL () { MATCH (n) WHERE NOT n:Limit AND NOT n:Access RETURN count(n) AS nodes }
CALL () { MATCH (n:Restored) RETURN count(n) AS restored }
RETURN nodes, restored
