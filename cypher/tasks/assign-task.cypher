// purpose: who does a task; null: nobody. No row when the organisation is unknown
// params: id, organisationId (text|null)
MATCH (k:Task {id: $id})
OPTIONAL MATCH (k)-[old:ASSIGNED_TO]->()
WITH k, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH k
OPTIONAL MATCH (o:Organisation) WHERE o.id = $organisationId
WITH k, o WHERE $organisationId IS NULL OR o IS NOT NULL
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (k)-[:ASSIGNED_TO]->(x))
RETURN k.id AS id
