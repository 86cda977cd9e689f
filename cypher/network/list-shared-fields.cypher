// purpose: who is responsible for which topic in which area, the raw rows of the derived relation "same topic, same area"
// params: ids (list|null: all organisations), limit
MATCH (o:Organisation)<-[:HELD_BY]-(r:Responsibility)-[:FOR_TOPIC]->(t:Topic) WHERE $ids IS NULL OR o.id IN $ids
MATCH (r)-[:IN_AREA]->(a:Area)
RETURN o.id AS organisationId, t.id AS topicId, a.id AS areaId, r.validFrom AS validFrom, r.validTo AS validTo
ORDER BY topicId, areaId, organisationId
LIMIT $limit
