// purpose: put a record off for somebody until a day; a habit of one person, no change of the record
// params: id (<user>:<record>), userId, recordId, until
MERGE (s:Snooze {id: $id})
SET s.userId = $userId, s.recordId = $recordId, s.until = $until
RETURN s.id AS id
