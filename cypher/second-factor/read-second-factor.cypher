// purpose: the second factor of an account, and what proves its owner
// params: id
MATCH (u:User {id: $id})
RETURN u {.email, .name, .passwordHash, .version, secret: u.totpSecret, since: u.secondFactorAt, codes: coalesce(u.recoveryCodes, [])} AS account
