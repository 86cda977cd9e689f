// purpose: turn the second factor of an account on (with a secret) or off (without)
// params: id, version, secret (text|null), codes (SHA-256 of each recovery code), step (time step of the code that was shown), since (instant|null)
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u WHERE u.version = $version
SET u.totpSecret = $secret, u.recoveryCodes = $codes, u.totpLastStep = $step, u.secondFactorAt = $since, u.version = $version + 1
RETURN u.version AS version
