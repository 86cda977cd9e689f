// purpose: all topics in the order of the taxonomy, also retired ones
// params: (none)
MATCH (t:Topic)
OPTIONAL MATCH (t)-[:SUBTOPIC_OF]->(p:Topic)
RETURN t {.id, .label, .en, synonyms: coalesce(t.synonyms, []), synonymsEn: coalesce(t.synonymsEn, []), fieldOfAction: coalesce(t.fieldOfAction, false), position: coalesce(t.position, 0), parentId: p.id,
  .retiredAt, .mergedIntoId, version: coalesce(t.version, 1)} AS topic
ORDER BY t.position, t.id
LIMIT 5000
