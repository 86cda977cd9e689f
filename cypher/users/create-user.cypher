// purpose: a new account
// params: id, email, name, role, passwordHash, passwordGiven (boolean: somebody else knows it), now
CREATE (u:User {id: $id, email: $email, name: $name, role: $role, passwordHash: $passwordHash, passwordGiven: $passwordGiven, sessionVersion: 1, disabled: false, version: 1, createdAt: $now, updatedAt: $now})
RETURN u.id AS id
