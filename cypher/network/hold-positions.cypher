// purpose: lock an arrangement of the map; no row when somebody stands elsewhere by now, is new or is gone
// params: layout, rows ({id, x, y}), count (how many rows)
CALL () {
  UNWIND $rows AS row
  MATCH (p:LayoutPosition {id: row.id}) WHERE p.x = row.x AND p.y = row.y
  REMOVE p.lock
  RETURN count(p) AS held
}
CALL () { MATCH (q:LayoutPosition {layout: $layout}) RETURN count(q) AS present }
WITH held, present WHERE held = $count AND present = $count
RETURN held
