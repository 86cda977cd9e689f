// purpose: the proposal that an entry of the change log took over
// params: entry
MATCH (p:Proposal {entry: $entry})-[:OF_ORGANISATION]->(:Organisation) WHERE p.state = 'taken'
RETURN p.id AS id
LIMIT 1
