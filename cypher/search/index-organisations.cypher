// purpose: every organisation with the words it is searched by
// params: ids (list|null: all), limit
MATCH (o:Organisation) WHERE $ids IS NULL OR o.id IN $ids
RETURN o {.id, .key, .name, .shortName, formerNames: coalesce(o.formerNames, []), .type, .kind, .place, .validTo, protected: coalesce(o.protected, false), .website, .phone, .email} AS organisation
ORDER BY o.id
LIMIT $limit
