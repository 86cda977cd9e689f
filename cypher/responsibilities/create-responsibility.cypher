// purpose: record that an organisation is responsible for a topic in an area; no row when one of them is unknown
// params: id, organisationId, topicId, areaId, props, now
MATCH (o:Organisation {id: $organisationId})
MATCH (t:Topic {id: $topicId})
MATCH (a:Area {id: $areaId})
CREATE (r:Responsibility {id: $id, version: 1, createdAt: $now, updatedAt: $now})
SET r += $props
CREATE (r)-[:HELD_BY]->(o)
CREATE (r)-[:FOR_TOPIC]->(t)
CREATE (r)-[:IN_AREA]->(a)
RETURN r.id AS id
