// purpose: logged questions since an instant, the newest first
// params: since, limit
MATCH (q:Question) WHERE q.askedAt >= $since
OPTIONAL MATCH (q)-[:FOR_TOPIC]->(t:Topic)
OPTIONAL MATCH (q)-[:IN_AREA]->(a:Area)
RETURN q {.id, .askedAt, .answered, callback: coalesce(q.callback, false), .text, topicId: t.id, areaId: a.id} AS question
ORDER BY q.askedAt DESC, q.id
LIMIT $limit
