// purpose: the organisations with these ids, for pickers; where a protected one is stays unsaid
// params: ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o {.id, .key, .name, .kind, place: CASE WHEN coalesce(o.protected, false) THEN null ELSE o.place END} AS organisation
LIMIT 100
