// purpose: how to reach these organisations by post and phone
// params: ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o {.id, .phone, .email, .street, .postalCode, .place, protected: coalesce(o.protected, false)} AS address
LIMIT 50000
