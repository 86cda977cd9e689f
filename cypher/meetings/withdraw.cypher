// purpose: take invitations to a meeting back; no row when something is recorded of one of them
// params: meetingId, organisationIds, count (how many they are)
MATCH (m:Meeting {id: $meetingId})
OPTIONAL MATCH (m)<-[:AT_MEETING]-(p:Participation)-[:OF_ORGANISATION]->(o:Organisation) WHERE o.id IN $organisationIds
WITH collect(p) AS ps
FOREACH (p IN ps | REMOVE p.lock)
WITH [p IN ps WHERE p.reply = 'open' AND p.attendance = 'open'] AS blank
WITH blank, size(blank) AS withdrawn WHERE withdrawn = $count
FOREACH (p IN blank | DETACH DELETE p)
RETURN withdrawn
