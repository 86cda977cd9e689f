// purpose: a partner was counted in a year by this link; no row when it was already, by any of its links
// params: id, year
MATCH (l:CheckUpLink {id: $id}) REMOVE l.lock
WITH l WHERE NOT EXISTS { MATCH (other:CheckUpLink) WHERE other.organisationId = l.organisationId AND other.healthYear = $year }
SET l.healthYear = $year
RETURN l.id AS id
