// purpose: with which organisation a contact was; no row when it is unknown
// params: id, organisationId
MATCH (c:Contact {id: $id})
OPTIONAL MATCH (c)-[old:OF_ORGANISATION]->()
WITH c, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH c
MATCH (o:Organisation {id: $organisationId})
CREATE (c)-[:OF_ORGANISATION]->(o)
RETURN c.id AS id
