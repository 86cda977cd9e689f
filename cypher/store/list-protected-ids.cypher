// purpose: organisations whose address nobody may know
// params: (none)
MATCH (o:Organisation) WHERE o.protected = true
RETURN o.id AS id
ORDER BY id
LIMIT 100000
