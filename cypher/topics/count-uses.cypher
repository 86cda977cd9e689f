// purpose: how much hangs on a topic
// params: id
MATCH (t:Topic {id: $id})
RETURN {
  responsibilities: COUNT { (t)<-[:FOR_TOPIC]-(:Responsibility) },
  cooperations: COUNT { (t)<-[:ABOUT]-(:Cooperation) },
  meetings: COUNT { (t)<-[:ABOUT]-(:Meeting) },
  gaps: COUNT { (t)<-[:FOR_TOPIC]-(:ServiceGap) },
  questions: COUNT { (t)<-[:FOR_TOPIC]-(:Question) },
  subtopics: COUNT { MATCH (t)<-[:SUBTOPIC_OF]-(s:Topic) WHERE s.retiredAt IS NULL }
} AS uses
LIMIT 1
