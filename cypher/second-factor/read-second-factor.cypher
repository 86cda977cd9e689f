// purpose: the second factor of an account, and what proves its owner
// params: id
MATCH (u:User {id: $id})
RETURN u {.name, .passwordHash, .version, email: coalesce(u.email, ''), secret: u.totpSecret, since: u.secondFactorAt, codes: coalesce(u.recoveryCodes, [])} AS account
