// purpose: reports of a merged topic go on under the ids of the topic that took over
// params: rows ({id, to})
UNWIND $rows AS row
MATCH (g:ServiceGap {id: row.id})
SET g.id = row.to
RETURN count(g) AS renamed
