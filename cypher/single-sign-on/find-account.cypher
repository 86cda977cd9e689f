// purpose: the account of somebody who has signed in at the provider
// params: externalId (issuer and subject, a blank between)
MATCH (u:User {externalId: $externalId})
RETURN u {.id, .name, .role, .sessionVersion, .disabled, .version} AS account
LIMIT 1
