// purpose: give reports another id, also in entries of the change log that are not sealed yet
// params: rows ({id, to})
UNWIND $rows AS row
MATCH (g:ServiceGap {id: row.id})
SET g.id = row.to
WITH row
OPTIONAL MATCH (c:Change {subjectId: row.id}) WHERE c.hash IS NULL
WITH row, collect(c) AS entries
FOREACH (c IN entries | SET c.subjectId = row.to)
RETURN row.to AS id
