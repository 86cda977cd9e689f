// purpose: every post with its organisation, for pickers
// params: limit
MATCH (p:Post)-[:POST_AT]->(o:Organisation)
RETURN {id: p.id, function: p.function, organisationName: o.name} AS post
ORDER BY o.sortName, o.id, p.function, p.id
LIMIT $limit
