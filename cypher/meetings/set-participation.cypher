// purpose: what an invited organisation answered, and whether it came; no row when the invitation was taken back meanwhile
// params: id, reply, attendance
MATCH (p:Participation {id: $id}) REMOVE p.lock
WITH p
MATCH (p)-[:AT_MEETING]->(m:Meeting)
SET p.reply = $reply, p.attendance = $attendance
RETURN p.id AS id
