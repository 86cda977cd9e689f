// purpose: somebody takes over, gives back, closes or opens a report again; no row when it changed since `version`
// params: id, version, props
MATCH (g:ServiceGap {id: $id}) REMOVE g.lock
WITH g WHERE coalesce(g.version, 1) = $version
SET g += $props, g.version = $version + 1
RETURN g.version AS version
