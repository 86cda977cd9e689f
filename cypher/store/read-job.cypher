// purpose: when a job of the house was done last, and until when an instance has it
// params: id
MATCH (j:Job {id: $id})
RETURN j.ranAt AS ranAt, j.heldUntil AS heldUntil
