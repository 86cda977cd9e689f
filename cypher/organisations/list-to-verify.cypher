// purpose: records that nobody confirmed since a date, the least evidenced and the oldest first, with their number
// params: before (date), limit
CALL () {
  MATCH (o:Organisation) WHERE o.verifiedAt IS NULL OR o.verifiedAt < $before
  RETURN count(o) AS total
}
CALL () {
  MATCH (o:Organisation) WHERE o.verifiedAt IS NULL OR o.verifiedAt < $before
  WITH o ORDER BY CASE o.confidence WHEN 'low' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, coalesce(o.verifiedAt, '0'), o.sortName, o.id LIMIT $limit
  RETURN collect(o {.id, .key, .name, .kind, .place, protected: coalesce(o.protected, false), .verifiedAt, .confidence, .evidence, .version}) AS items
}
RETURN total, items
