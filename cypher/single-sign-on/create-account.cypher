// purpose: an account for somebody who signs in through the provider for the first time: it has no password
// params: id, externalId (issuer and subject), email (text|null), name, role, now
CREATE (u:User {id: $id, externalId: $externalId, email: $email, name: $name, role: $role, passwordGiven: false, sessionVersion: 1, disabled: false, version: 1, createdAt: $now, updatedAt: $now})
RETURN u.id AS id
