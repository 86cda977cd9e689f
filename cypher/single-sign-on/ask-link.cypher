// purpose: somebody came through the provider whose address has an account: an administrator may link the two; what an administrator saw before no longer counts
// params: email, externalId (of who came)
MATCH (u:User {email: $email}) REMOVE u.lock
WITH u, u.version + CASE WHEN u.externalIdAsked = $externalId THEN 0 ELSE 1 END AS version
SET u.externalIdAsked = $externalId, u.version = version
RETURN u.id AS id, u.name AS name
