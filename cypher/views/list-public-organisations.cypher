// purpose: which organisations everybody may see, and whose place nobody may
// params: limit
MATCH (o:Organisation {visibility: 'public'})
RETURN o.id AS id, coalesce(o.protected, false) AS protected
ORDER BY o.id
LIMIT $limit
