// purpose: give a job back; `ranAt`: when it was done, null when it failed and is due again
// params: id, by, ranAt (text|null)
MATCH (j:Job {id: $id}) REMOVE j.lock
WITH j WHERE j.heldBy = $by
SET j.heldUntil = null, j.ranAt = coalesce($ranAt, j.ranAt)
RETURN j.id AS id
