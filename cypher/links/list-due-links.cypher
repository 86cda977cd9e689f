// purpose: websites of organisations to ask now: never asked, another address, asked long ago, or without an answer lately
// params: today, settled (who answered before this instant is asked again), again (the same for who did not), limit
MATCH (o:Organisation) WHERE o.website IS NOT NULL AND (o.validTo IS NULL OR o.validTo >= $today)
OPTIONAL MATCH (l:LinkCheck {id: o.id})
WITH o, l
WHERE l.id IS NULL OR l.address <> o.website OR (l.problem IS NULL AND l.checkedAt < $settled) OR (l.problem IS NOT NULL AND l.checkedAt < $again)
RETURN o.id AS id, o.website AS address
ORDER BY coalesce(l.checkedAt, ''), o.id
LIMIT $limit
