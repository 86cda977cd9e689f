// purpose: organisations whose name or short name contains a text, beginnings first
// params: q (folded), typed (lower-case), limit
MATCH (o:Organisation)
WHERE o.sortName CONTAINS $q OR toLower(o.shortName) CONTAINS $typed
RETURN o {.id, .key, .name, .kind, .place} AS organisation
ORDER BY CASE WHEN o.sortName STARTS WITH $q OR toLower(o.shortName) = $typed THEN 0 ELSE 1 END, o.sortName, o.id
LIMIT $limit
