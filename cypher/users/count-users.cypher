// purpose: how many accounts there are (none: the set-up link is needed)
// params: (none)
MATCH (u:User)
RETURN count(u) AS users
