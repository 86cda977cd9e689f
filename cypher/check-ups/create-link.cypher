// purpose: a check-up link for an organisation; no row when that is not there
// params: id (SHA-256 of the token), organisationId, language, expiresAt, by, now
MATCH (o:Organisation {id: $organisationId})
CREATE (l:CheckUpLink {id: $id, organisationId: o.id, language: $language, expiresAt: $expiresAt, createdBy: $by, createdAt: $now})
RETURN l.id AS id
