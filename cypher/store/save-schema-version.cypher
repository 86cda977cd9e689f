// purpose: record the schema version, and make the Lock node that rules over several accounts lock first
// params: schemaVersion
MERGE (l:Lock {id: 'users'})
MERGE (s:StoreInfo {id: 'store'})
SET s.schemaVersion = $schemaVersion
RETURN s.schemaVersion AS schemaVersion
