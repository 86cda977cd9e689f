// purpose: who gives an offer; no row when the organisation is unknown
// params: id, organisationId
MATCH (f:Offer {id: $id})
OPTIONAL MATCH (f)-[old:OFFERED_BY]->()
WITH f, collect(old) AS olds
FOREACH (x IN olds | DELETE x)
WITH f
MATCH (o:Organisation {id: $organisationId})
CREATE (f)-[:OFFERED_BY]->(o)
RETURN f.id AS id
