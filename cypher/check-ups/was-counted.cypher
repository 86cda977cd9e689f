// purpose: whether an organisation was counted in a year
// params: organisationId, year
MATCH (l:CheckUpLink {organisationId: $organisationId}) WHERE l.healthYear = $year
RETURN count(l) AS links
