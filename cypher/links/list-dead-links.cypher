// purpose: websites that did not answer several times in a row, the longest first
// params: id (of one organisation|null: all), failures (so often at least), limit
MATCH (l:LinkCheck) WHERE l.failures >= $failures AND ($id IS NULL OR l.id = $id)
MATCH (o:Organisation {id: l.id}) WHERE o.website = l.address
RETURN l {.address, .checkedAt, .problem, .since, organisation: o {.id, .key, .name, .kind}} AS link
ORDER BY l.since, o.sortName, o.id
LIMIT $limit
