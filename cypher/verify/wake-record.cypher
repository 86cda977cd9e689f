// purpose: put a record off no longer
// params: id (<user>:<record>)
MATCH (s:Snooze {id: $id})
DETACH DELETE s
RETURN count(*) AS woken
