// purpose: an organisation with everything above it and everything below it, each with what it belongs to
// params: id, limit
MATCH (o:Organisation {id: $id})-[:PART_OF*0..20]->(a:Organisation)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Organisation)
RETURN a {.id, .key, .name, .kind, .validTo, parentId: p.id} AS organisation
LIMIT $limit
UNION
MATCH (o:Organisation {id: $id})<-[:PART_OF*1..20]-(u:Organisation)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Organisation)
RETURN u {.id, .key, .name, .kind, .validTo, parentId: p.id} AS organisation
LIMIT $limit
