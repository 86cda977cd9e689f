// purpose: the account of an e-mail address, with its password hash and whether it has a second factor, for the sign-in
// params: email
MATCH (u:User {email: $email})
RETURN u {.id, .email, .name, .role, .passwordHash, .sessionVersion, .disabled, .version, secondFactor: u.totpSecret IS NOT NULL} AS user
