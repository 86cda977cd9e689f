// purpose: the view that is published under an address, with what was kept of it
// params: key
MATCH (v:View {publicKey: $key})
RETURN v {.id, .version, .name, .description, .address, .takenAt, .publishedAt} AS view, v.data AS data
LIMIT 1
