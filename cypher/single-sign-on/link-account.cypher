// purpose: from now on an account signs in through the provider, as who asked for it: no password, no second factor of its own
// params: id, version, now
MATCH (u:User {id: $id}) REMOVE u.lock
WITH u, u.externalIdAsked AS asked WHERE u.version = $version AND u.externalIdAsked IS NOT NULL
SET u.externalId = asked, u.externalIdAsked = null, u.passwordHash = null, u.passwordGiven = false,
  u.totpSecret = null, u.secondFactorAt = null, u.recoveryCodes = [], u.totpLastStep = 0,
  u.version = $version + 1, u.sessionVersion = u.sessionVersion + 1, u.updatedAt = $now
RETURN u.version AS version
