// purpose: guard of the set-up: a row only while there is no account (after lock-users in the same transaction)
// params: (none)
MATCH (l:Lock {id: 'users'})
WHERE NOT EXISTS { MATCH (u:User) }
RETURN l.id AS id
