// purpose: reports whose id could only be made of words, because they lead to no topic or, for a wrong answer, to no organisation
// params: (none)
MATCH (g:ServiceGap)
WHERE (coalesce(g.kind, 'missing') = 'missing' AND NOT EXISTS { MATCH (g)-[:FOR_TOPIC]->(:Topic) })
  OR (g.kind = 'wrong' AND NOT EXISTS { MATCH (g)-[:OF_ORGANISATION]->(:Organisation) })
RETURN g.id AS id
ORDER BY id
LIMIT 100000
