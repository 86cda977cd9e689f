// purpose: words that a release adds to the topics of a network that was loaded before; a word that is there stays once, nothing else changes
// params: rows ({id, synonyms, synonymsEn})
UNWIND $rows AS row
MATCH (t:Topic {id: row.id}) REMOVE t.lock
WITH t, row
SET t.synonyms = coalesce(t.synonyms, []) + [word IN row.synonyms WHERE NOT word IN coalesce(t.synonyms, [])],
  t.synonymsEn = coalesce(t.synonymsEn, []) + [word IN row.synonymsEn WHERE NOT word IN coalesce(t.synonymsEn, [])]
RETURN count(t) AS saved
