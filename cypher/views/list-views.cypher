// purpose: the views of somebody and those that are shared in the office
// params: userId, limit
MATCH (v:View) WHERE v.ownerId = $userId OR v.sharing = 'office'
WITH v ORDER BY v.name, v.id LIMIT $limit
OPTIONAL MATCH (u:User {id: v.ownerId})
RETURN v {.id, .version, .name, .description, .sharing, .address, .ownerId, ownerName: u.name, .takenAt, .publicKey, .publishedAt} AS view
ORDER BY v.name, v.id
