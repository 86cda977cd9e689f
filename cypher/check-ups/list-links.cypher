// purpose: the check-up links of an organisation, the newest first
// params: organisationId, limit
MATCH (l:CheckUpLink {organisationId: $organisationId})
RETURN l {.id, .organisationId, .language, .expiresAt, .revokedAt, .answeredAt, .finishedAt, .createdAt, .createdBy} AS link
ORDER BY link.createdAt DESC, link.id
LIMIT $limit
