// purpose: a row only when all of an archive was created; then what served the restoring is removed
// params: nodes, relations
CALL () { MATCH (n:Restored) RETURN count(n) AS restoredNodes }
CALL () { MATCH (:Restored)-[r]->(:Restored) RETURN count(r) AS restoredRelations }
WITH restoredNodes, restoredRelations WHERE restoredNodes = $nodes AND restoredRelations = $relations
MATCH (n:Restored)
REMOVE n:Restored, n.restoreKey
RETURN count(n) AS nodes
