// purpose: one call at the telephone desk; the words are kept only where nobody was found
// params: id, askedAt, text (text|null), answered, callback, topicId (text|null), areaId (text|null)
CREATE (q:Question {id: $id, askedAt: $askedAt, answered: $answered, callback: $callback})
SET q.text = $text
WITH q
OPTIONAL MATCH (t:Topic) WHERE t.id = $topicId
OPTIONAL MATCH (a:Area) WHERE a.id = $areaId
FOREACH (x IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (q)-[:FOR_TOPIC]->(x))
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (q)-[:IN_AREA]->(x))
RETURN q.id AS id
