// purpose: put an organisation somewhere else on the map if nobody moved it since `version`
// params: id, version, props
MATCH (p:LayoutPosition {id: $id}) REMOVE p.lock
WITH p WHERE coalesce(p.version, 1) = $version
SET p += $props, p.version = $version + 1
RETURN p.version AS version
