// purpose: forget what was decided on long ago: the record and the change log have what came of it
// params: before, limit
MATCH (p:Proposal) WHERE p.state <> 'open' AND p.updatedAt < $before
WITH p LIMIT $limit
DETACH DELETE p
RETURN count(*) AS forgotten
