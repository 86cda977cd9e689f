// purpose: names around the office that nobody should have as a password: its places, and the short names of organisations
// params: limit
CALL () {
  MATCH (a:Area) WHERE a.name IS NOT NULL
  RETURN a.name AS name
  UNION
  MATCH (o:Organisation) WHERE o.shortName IS NOT NULL
  RETURN o.shortName AS name
}
RETURN name
ORDER BY name
LIMIT $limit
