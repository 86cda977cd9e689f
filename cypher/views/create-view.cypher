// purpose: a new saved view; a snapshot brings its data along
// params: id, props, data (text|null: a view that always shows what is recorded), now
CREATE (v:View {id: $id, version: 1, createdAt: $now})
SET v += $props, v.data = $data, v.updatedAt = $now
RETURN v.id AS id
