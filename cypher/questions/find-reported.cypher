// purpose: which of the records that a report names exist, and what they are called
// params: topicId (text|null), areaId (text|null), organisationId (text|null), responsibilityId (text|null)
OPTIONAL MATCH (t:Topic) WHERE t.id = $topicId
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
OPTIONAL MATCH (r:Responsibility) WHERE r.id = $responsibilityId
OPTIONAL MATCH (r)-[:HELD_BY]->(h:Organisation)
OPTIONAL MATCH (o:Organisation) WHERE o.id = coalesce(h.id, $organisationId)
RETURN t.id AS topicId, t.label AS topic, a.id AS areaId, a.name AS area, r.id AS responsibilityId, o.id AS organisationId, o.name AS organisation
LIMIT 1
