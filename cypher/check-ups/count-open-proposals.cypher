// purpose: how many proposals wait for a decision
// params: (none)
MATCH (p:Proposal)-[:OF_ORGANISATION]->(:Organisation) WHERE p.state = 'open'
RETURN count(p) AS open
