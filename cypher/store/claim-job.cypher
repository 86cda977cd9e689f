// purpose: take a job for one instance when it is due and no other has it; an instant too far ahead was written before a clock was set back, and does not count
// params: id, by, now, until, dueBefore, soon, farthest
MERGE (j:Job {id: $id}) ON CREATE SET j.heldBy = ''
WITH j REMOVE j.lock
WITH j
WHERE (j.heldUntil IS NULL OR j.heldUntil <= $now OR j.heldUntil > $farthest)
  AND (j.ranAt IS NULL OR j.ranAt <= $dueBefore OR j.ranAt > $soon)
SET j.heldBy = $by, j.heldUntil = $until
RETURN j.id AS id
