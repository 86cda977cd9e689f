// purpose: what a responsibility is called: its topic and who holds it
// params: organisationId, topicId
MATCH (o:Organisation {id: $organisationId})
MATCH (t:Topic {id: $topicId})
RETURN t.label AS topic, o.name AS holder
LIMIT 1
