// purpose: a fresh set-up link; links made before it no longer work
// params: id, expiresAt
OPTIONAL MATCH (old:SetupLink)
WITH collect(old) AS olds FOREACH (o IN olds | DELETE o)
CREATE (s:SetupLink {id: $id, expiresAt: $expiresAt})
RETURN s.id AS id
