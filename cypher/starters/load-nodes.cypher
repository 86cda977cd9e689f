// purpose: nodes of a starter network; those that are there already stay as they are
// params: rows (per label, {id, props})
CALL () { UNWIND $rows.AgendaItem AS row MERGE (n:AgendaItem {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n0 }
CALL () { UNWIND $rows.Area AS row MERGE (n:Area {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n1 }
CALL () { UNWIND $rows.Contact AS row MERGE (n:Contact {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n2 }
CALL () { UNWIND $rows.Cooperation AS row MERGE (n:Cooperation {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n3 }
CALL () { UNWIND $rows.Decision AS row MERGE (n:Decision {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n4 }
CALL () { UNWIND $rows.Meeting AS row MERGE (n:Meeting {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n5 }
CALL () { UNWIND $rows.MeetingSeries AS row MERGE (n:MeetingSeries {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n6 }
CALL () { UNWIND $rows.Note AS row MERGE (n:Note {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n7 }
CALL () { UNWIND $rows.Offer AS row MERGE (n:Offer {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n8 }
CALL () { UNWIND $rows.Organisation AS row MERGE (n:Organisation {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n9 }
CALL () { UNWIND $rows.Participation AS row MERGE (n:Participation {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n10 }
CALL () { UNWIND $rows.Person AS row MERGE (n:Person {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n11 }
CALL () { UNWIND $rows.Post AS row MERGE (n:Post {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n12 }
CALL () { UNWIND $rows.Responsibility AS row MERGE (n:Responsibility {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n13 }
CALL () { UNWIND $rows.Task AS row MERGE (n:Task {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n14 }
CALL () { UNWIND $rows.Topic AS row MERGE (n:Topic {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n15 }
CALL () { UNWIND $rows.ValueSource AS row MERGE (n:ValueSource {id: row.id}) ON CREATE SET n += row.props RETURN count(n) AS n16 }
RETURN n0 + n1 + n2 + n3 + n4 + n5 + n6 + n7 + n8 + n9 + n10 + n11 + n12 + n13 + n14 + n15 + n16 AS saved
