// purpose: organisations with exactly this name, to resolve a typed name
// params: name
MATCH (o:Organisation {name: $name})
RETURN o {.id, .key, .name, .kind} AS organisation
ORDER BY o.id
LIMIT 2
