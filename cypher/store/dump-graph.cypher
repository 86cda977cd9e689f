// purpose: every node and every relation in one reading, for an archive; the app sorts them
// params: (none)
CALL () {
  MATCH (n)
  RETURN labels(n) AS labels, properties(n) AS properties, null AS type, null AS source, null AS target
  UNION ALL
  MATCH (a)-[r]->(b)
  RETURN null AS labels, properties(r) AS properties, type(r) AS type, {labels: labels(a), id: a.id} AS source, {labels: labels(b), id: b.id} AS target
}
RETURN labels, properties, type, source, target
