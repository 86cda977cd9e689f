// purpose: save a topic if nobody saved it since `version`; the lock comes first
// params: id, version, props
MATCH (t:Topic {id: $id}) REMOVE t.lock
WITH t WHERE coalesce(t.version, 1) = $version
SET t += $props, t.version = $version + 1
RETURN t.version AS version
