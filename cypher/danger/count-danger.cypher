// purpose: count one question about a kind of danger in its month; nothing of the question is kept
// params: id (kind and month), kind, month
MERGE (d:DangerCount {id: $id}) ON CREATE SET d.kind = $kind, d.month = $month, d.count = 0
WITH d REMOVE d.lock
WITH d SET d.count = d.count + 1
RETURN d.count AS count
