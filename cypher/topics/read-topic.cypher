// purpose: every value of a topic, to change it
// params: id
MATCH (t:Topic {id: $id})
OPTIONAL MATCH (t)-[:SUBTOPIC_OF]->(p:Topic)
RETURN coalesce(t.version, 1) AS version,
  t {.label, .en, parentId: p.id, synonyms: coalesce(t.synonyms, []), synonymsEn: coalesce(t.synonymsEn, []), .retiredAt, .mergedIntoId} AS values
LIMIT 1
