// purpose: the organisations with these ids, for pickers
// params: ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o {.id, .key, .name, .kind, .place, .validTo, protected: coalesce(o.protected, false)} AS organisation
LIMIT 100
