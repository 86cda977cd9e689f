// purpose: websites that answered when they were asked last, the latest first
// params: limit
MATCH (l:LinkCheck) WHERE l.problem IS NULL
RETURN l.address AS address
ORDER BY l.checkedAt DESC, l.id
LIMIT $limit
