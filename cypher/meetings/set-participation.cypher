// purpose: what an invited organisation answered, and whether it came
// params: id, reply, attendance
MATCH (p:Participation {id: $id})-[:AT_MEETING]->(m:Meeting)
SET p.reply = $reply, p.attendance = $attendance
RETURN p.id AS id
