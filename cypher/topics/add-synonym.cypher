// purpose: a further word for a topic; nothing changes when it has the word already
// params: topicId, synonym
MATCH (t:Topic {id: $topicId}) REMOVE t.lock
WITH t
SET t.synonyms = CASE WHEN $synonym IN coalesce(t.synonyms, []) THEN t.synonyms ELSE coalesce(t.synonyms, []) + [$synonym] END
RETURN t.label AS label
