// purpose: every value of a view
// params: id
MATCH (v:View {id: $id})
RETURN v.version AS version, v {.name, .description, .sharing, .address, .ownerId, .takenAt, .publicKey, .publishedAt} AS values
