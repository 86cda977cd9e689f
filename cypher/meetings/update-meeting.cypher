// purpose: change or cancel a meeting if nobody changed it since `version`; calendars see it by its higher sequence
// params: id, version, props, now
MATCH (m:Meeting {id: $id}) REMOVE m.lock
WITH m WHERE m.version = $version
SET m += $props, m.version = $version + 1, m.sequence = m.sequence + 1, m.updatedAt = $now
RETURN m.version AS version
