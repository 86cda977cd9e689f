// purpose: the account of an e-mail address, with its password hash, for the sign-in
// params: email
MATCH (u:User {email: $email})
RETURN u {.id, .email, .name, .role, .passwordHash, .sessionVersion, .disabled, .version} AS user
