// purpose: guard: a row only while an administrator remains who has a password and is not disabled (after lock-users in the same transaction)
// params: (none)
MATCH (u:User {role: 'admin'})
WHERE u.disabled = false AND u.passwordHash IS NOT NULL
WITH count(u) AS admins WHERE admins > 0
RETURN admins AS admins
