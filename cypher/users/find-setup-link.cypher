// purpose: is this set-up link still good
// params: id, now
MATCH (s:SetupLink {id: $id}) WHERE s.expiresAt > $now
RETURN s.id AS id
