// purpose: organisations whose place nobody may see
// params: limit
MATCH (o:Organisation {protected: true})
RETURN o.id AS id
ORDER BY o.id
LIMIT $limit
