// purpose: how much a store holds, and how much of it an interrupted restoring left
// params: (none)
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Restored) RETURN count(n) AS restored }
RETURN nodes, restored
