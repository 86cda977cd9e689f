// purpose: lets one rule over all accounts run at a time (first admin, last admin)
// params: (none)
MATCH (l:Lock {id: 'users'}) REMOVE l.lock
RETURN l.id AS id
