// purpose: relations of a starter network; a record somebody has edited keeps its own
// params: rows (per kind, {a, b, role, since, until})
CALL () { UNWIND $rows.AgendaItem_ITEM_OF_Meeting AS row MATCH (a:AgendaItem {id: row.a}) MATCH (b:Meeting {id: row.b}) MERGE (a)-[r:ITEM_OF]->(b) RETURN count(r) AS n0 }
CALL () { UNWIND $rows.Area_PART_OF_Area AS row MATCH (a:Area {id: row.a}) MATCH (b:Area {id: row.b}) MERGE (a)-[r:PART_OF]->(b) RETURN count(r) AS n1 }
CALL () { UNWIND $rows.Contact_CONCERNS_Cooperation AS row MATCH (a:Contact {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Cooperation {id: row.b}) MERGE (a)-[r:CONCERNS]->(b) RETURN count(r) AS n2 }
CALL () { UNWIND $rows.Contact_CONCERNS_Post AS row MATCH (a:Contact {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Post {id: row.b}) MERGE (a)-[r:CONCERNS]->(b) RETURN count(r) AS n3 }
CALL () { UNWIND $rows.Contact_OF_ORGANISATION_Organisation AS row MATCH (a:Contact {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:OF_ORGANISATION]->(b) RETURN count(r) AS n4 }
CALL () { UNWIND $rows.Cooperation_ABOUT_Topic AS row MATCH (a:Cooperation {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Topic {id: row.b}) MERGE (a)-[r:ABOUT]->(b) RETURN count(r) AS n5 }
CALL () { UNWIND $rows.Cooperation_IN_AREA_Area AS row MATCH (a:Cooperation {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Area {id: row.b}) MERGE (a)-[r:IN_AREA]->(b) RETURN count(r) AS n6 }
CALL () { UNWIND $rows.Decision_DECIDED_AT_Meeting AS row MATCH (a:Decision {id: row.a}) MATCH (b:Meeting {id: row.b}) MERGE (a)-[r:DECIDED_AT]->(b) RETURN count(r) AS n7 }
CALL () { UNWIND $rows.Meeting_ABOUT_Topic AS row MATCH (a:Meeting {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Topic {id: row.b}) MERGE (a)-[r:ABOUT]->(b) RETURN count(r) AS n8 }
CALL () { UNWIND $rows.Meeting_IN_AREA_Area AS row MATCH (a:Meeting {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Area {id: row.b}) MERGE (a)-[r:IN_AREA]->(b) RETURN count(r) AS n9 }
CALL () { UNWIND $rows.Meeting_IN_SERIES_MeetingSeries AS row MATCH (a:Meeting {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:MeetingSeries {id: row.b}) MERGE (a)-[r:IN_SERIES]->(b) RETURN count(r) AS n10 }
CALL () { UNWIND $rows.Note_CONCERNS_Organisation AS row MATCH (a:Note {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:CONCERNS]->(b) RETURN count(r) AS n11 }
CALL () { UNWIND $rows.Offer_ABOUT_Topic AS row MATCH (a:Offer {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Topic {id: row.b}) MERGE (a)-[r:ABOUT]->(b) RETURN count(r) AS n12 }
CALL () { UNWIND $rows.Offer_ANSWERED_BY_Post AS row MATCH (a:Offer {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Post {id: row.b}) MERGE (a)-[r:ANSWERED_BY]->(b) RETURN count(r) AS n13 }
CALL () { UNWIND $rows.Offer_IN_AREA_Area AS row MATCH (a:Offer {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Area {id: row.b}) MERGE (a)-[r:IN_AREA]->(b) RETURN count(r) AS n14 }
CALL () { UNWIND $rows.Offer_OFFERED_BY_Organisation AS row MATCH (a:Offer {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:OFFERED_BY]->(b) RETURN count(r) AS n15 }
CALL () { UNWIND $rows.Organisation_LOCATED_IN_Area AS row MATCH (a:Organisation {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Area {id: row.b}) MERGE (a)-[r:LOCATED_IN]->(b) RETURN count(r) AS n16 }
CALL () { UNWIND $rows.Organisation_PART_OF_Organisation AS row MATCH (a:Organisation {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:PART_OF]->(b) RETURN count(r) AS n17 }
CALL () { UNWIND $rows.Organisation_SUCCEEDED_BY_Organisation AS row MATCH (a:Organisation {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:SUCCEEDED_BY]->(b) RETURN count(r) AS n18 }
CALL () { UNWIND $rows.Organisation_TAKES_PART_IN_Cooperation AS row MATCH (a:Organisation {id: row.a}) MATCH (b:Cooperation {id: row.b}) WHERE coalesce(b.version, 1) = 1 MERGE (a)-[r:TAKES_PART_IN]->(b) SET r.role = row.role RETURN count(r) AS n19 }
CALL () { UNWIND $rows.Participation_AT_MEETING_Meeting AS row MATCH (a:Participation {id: row.a}) MATCH (b:Meeting {id: row.b}) MERGE (a)-[r:AT_MEETING]->(b) RETURN count(r) AS n20 }
CALL () { UNWIND $rows.Participation_OF_ORGANISATION_Organisation AS row MATCH (a:Participation {id: row.a}) MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:OF_ORGANISATION]->(b) RETURN count(r) AS n21 }
CALL () { UNWIND $rows.Person_HOLDS_Post AS row MATCH (a:Person {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Post {id: row.b}) WHERE coalesce(b.version, 1) = 1 MERGE (a)-[r:HOLDS]->(b) ON CREATE SET r.since = row.since, r.until = row.until RETURN count(r) AS n22 }
CALL () { UNWIND $rows.Post_DEPUTISED_BY_Post AS row MATCH (a:Post {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Post {id: row.b}) MERGE (a)-[r:DEPUTISED_BY]->(b) RETURN count(r) AS n23 }
CALL () { UNWIND $rows.Post_POST_AT_Organisation AS row MATCH (a:Post {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:POST_AT]->(b) RETURN count(r) AS n24 }
CALL () { UNWIND $rows.Responsibility_ANSWERED_BY_Post AS row MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Post {id: row.b}) MERGE (a)-[r:ANSWERED_BY]->(b) RETURN count(r) AS n25 }
CALL () { UNWIND $rows.Responsibility_DELEGATED_BY_Organisation AS row MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:DELEGATED_BY]->(b) RETURN count(r) AS n26 }
CALL () { UNWIND $rows.Responsibility_FOR_TOPIC_Topic AS row MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Topic {id: row.b}) MERGE (a)-[r:FOR_TOPIC]->(b) RETURN count(r) AS n27 }
CALL () { UNWIND $rows.Responsibility_HELD_BY_Organisation AS row MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:HELD_BY]->(b) RETURN count(r) AS n28 }
CALL () { UNWIND $rows.Responsibility_IN_AREA_Area AS row MATCH (a:Responsibility {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Area {id: row.b}) MERGE (a)-[r:IN_AREA]->(b) RETURN count(r) AS n29 }
CALL () { UNWIND $rows.Task_ARISES_FROM_Meeting AS row MATCH (a:Task {id: row.a}) MATCH (b:Meeting {id: row.b}) MERGE (a)-[r:ARISES_FROM]->(b) RETURN count(r) AS n30 }
CALL () { UNWIND $rows.Task_ASSIGNED_TO_Organisation AS row MATCH (a:Task {id: row.a}) MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:ASSIGNED_TO]->(b) RETURN count(r) AS n31 }
CALL () { UNWIND $rows.Topic_SUBTOPIC_OF_Topic AS row MATCH (a:Topic {id: row.a}) WHERE coalesce(a.version, 1) = 1 MATCH (b:Topic {id: row.b}) MERGE (a)-[r:SUBTOPIC_OF]->(b) RETURN count(r) AS n32 }
CALL () { UNWIND $rows.ValueSource_SOURCE_OF_Organisation AS row MATCH (a:ValueSource {id: row.a}) MATCH (b:Organisation {id: row.b}) MERGE (a)-[r:SOURCE_OF]->(b) RETURN count(r) AS n33 }
RETURN n0 + n1 + n2 + n3 + n4 + n5 + n6 + n7 + n8 + n9 + n10 + n11 + n12 + n13 + n14 + n15 + n16 + n17 + n18 + n19 + n20 + n21 + n22 + n23 + n24 + n25 + n26 + n27 + n28 + n29 + n30 + n31 + n32 + n33 AS saved
