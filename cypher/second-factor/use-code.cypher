// purpose: use up a code of a time step: none counts twice, and none from before one that was used
// params: id, step
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u WHERE coalesce(u.totpLastStep, 0) < $step
SET u.totpLastStep = $step
RETURN u.id AS id
