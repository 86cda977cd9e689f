// purpose: the schema version of this store
// params: (none)
MATCH (s:StoreInfo {id: 'store'})
RETURN s.schemaVersion AS schemaVersion
