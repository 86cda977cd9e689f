// purpose: how to reach these organisations by post and phone; a protected one has no address
// params: ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o {.id, .phone, .email,
  street: CASE WHEN coalesce(o.protected, false) THEN null ELSE o.street END,
  postalCode: CASE WHEN coalesce(o.protected, false) THEN null ELSE o.postalCode END,
  place: CASE WHEN coalesce(o.protected, false) THEN null ELSE o.place END} AS address
LIMIT 50000
