// purpose: what was said by a link and is not decided yet makes room for what is said now
// params: linkId
MATCH (p:Proposal {linkId: $linkId}) WHERE p.state = 'open'
DETACH DELETE p
RETURN count(*) AS forgotten
