// purpose: create the nodes of an archive; `Restored` and `restoreKey` are there until finish-restore, for the relations to find them
// params: rows
CALL () { UNWIND [row IN $rows WHERE row.label = 'Access'] AS row CREATE (n:Access:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n0 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'AgendaItem'] AS row CREATE (n:AgendaItem:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n1 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'ApiToken'] AS row CREATE (n:ApiToken:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n2 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Area'] AS row CREATE (n:Area:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n3 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Change'] AS row CREATE (n:Change:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n4 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Cooperation'] AS row CREATE (n:Cooperation:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n5 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'DangerCount'] AS row CREATE (n:DangerCount:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n6 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Decision'] AS row CREATE (n:Decision:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n7 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'EndedSession'] AS row CREATE (n:EndedSession:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n8 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Helpline'] AS row CREATE (n:Helpline:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n9 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Job'] AS row CREATE (n:Job:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n10 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'LayoutPosition'] AS row CREATE (n:LayoutPosition:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n11 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Limit'] AS row CREATE (n:Limit:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n12 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Lock'] AS row CREATE (n:Lock:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n13 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Meeting'] AS row CREATE (n:Meeting:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n14 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'MeetingSeries'] AS row CREATE (n:MeetingSeries:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n15 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Offer'] AS row CREATE (n:Offer:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n16 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Organisation'] AS row CREATE (n:Organisation:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n17 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'OutboxMessage'] AS row CREATE (n:OutboxMessage:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n18 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Participation'] AS row CREATE (n:Participation:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n19 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Person'] AS row CREATE (n:Person:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n20 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Post'] AS row CREATE (n:Post:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n21 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Question'] AS row CREATE (n:Question:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n22 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Responsibility'] AS row CREATE (n:Responsibility:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n23 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'ServiceGap'] AS row CREATE (n:ServiceGap:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n24 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Session'] AS row CREATE (n:Session:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n25 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'SetupLink'] AS row CREATE (n:SetupLink:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n26 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'StoreInfo'] AS row CREATE (n:StoreInfo:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n27 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Task'] AS row CREATE (n:Task:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n28 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Topic'] AS row CREATE (n:Topic:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n29 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Touch'] AS row CREATE (n:Touch:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n30 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'Trashed'] AS row CREATE (n:Trashed:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n31 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'User'] AS row CREATE (n:User:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n32 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'ValueSource'] AS row CREATE (n:ValueSource:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n33 }
CALL () { UNWIND [row IN $rows WHERE row.label = 'View'] AS row CREATE (n:View:Restored {restoreKey: row.key}) SET n += row.properties RETURN count(n) AS n34 }
RETURN n0 + n1 + n2 + n3 + n4 + n5 + n6 + n7 + n8 + n9 + n10 + n11 + n12 + n13 + n14 + n15 + n16 + n17 + n18 + n19 + n20 + n21 + n22 + n23 + n24 + n25 + n26 + n27 + n28 + n29 + n30 + n31 + n32 + n33 + n34 AS created
