// purpose: a check-up link by the SHA-256 of its token, whatever has become of it
// params: id
MATCH (l:CheckUpLink {id: $id})
RETURN l {.id, .organisationId, .language, .expiresAt, .revokedAt, .answeredAt, .finishedAt, .createdAt, .createdBy} AS link
LIMIT 1
