// purpose: who looked at what only coordinators see of a person, newest first
// params: id, limit
MATCH (a:Access {subjectId: $id})
RETURN a {.at, .actorLabel, .action} AS look
ORDER BY look.at DESC
LIMIT $limit
