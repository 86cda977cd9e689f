// purpose: create the relations of an archive between the nodes of restore-nodes
// params: rows
UNWIND $rows AS row
MATCH (a:Restored {restoreKey: row.source})
MATCH (b:Restored {restoreKey: row.target})
FOREACH (_ IN CASE WHEN row.type = 'ABOUT' THEN [1] ELSE [] END | CREATE (a)-[r:ABOUT]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'ANSWERED_BY' THEN [1] ELSE [] END | CREATE (a)-[r:ANSWERED_BY]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'ARISES_FROM' THEN [1] ELSE [] END | CREATE (a)-[r:ARISES_FROM]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'ASSIGNED_TO' THEN [1] ELSE [] END | CREATE (a)-[r:ASSIGNED_TO]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'AT_MEETING' THEN [1] ELSE [] END | CREATE (a)-[r:AT_MEETING]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'DECIDED_AT' THEN [1] ELSE [] END | CREATE (a)-[r:DECIDED_AT]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'DELEGATED_BY' THEN [1] ELSE [] END | CREATE (a)-[r:DELEGATED_BY]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'FOR_TOPIC' THEN [1] ELSE [] END | CREATE (a)-[r:FOR_TOPIC]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'HELD_BY' THEN [1] ELSE [] END | CREATE (a)-[r:HELD_BY]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'IN_AREA' THEN [1] ELSE [] END | CREATE (a)-[r:IN_AREA]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'IN_SERIES' THEN [1] ELSE [] END | CREATE (a)-[r:IN_SERIES]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'ITEM_OF' THEN [1] ELSE [] END | CREATE (a)-[r:ITEM_OF]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'LOCATED_IN' THEN [1] ELSE [] END | CREATE (a)-[r:LOCATED_IN]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'OF_ORGANISATION' THEN [1] ELSE [] END | CREATE (a)-[r:OF_ORGANISATION]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'PART_OF' THEN [1] ELSE [] END | CREATE (a)-[r:PART_OF]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'POST_AT' THEN [1] ELSE [] END | CREATE (a)-[r:POST_AT]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'SUBTOPIC_OF' THEN [1] ELSE [] END | CREATE (a)-[r:SUBTOPIC_OF]->(b) SET r += row.properties)
FOREACH (_ IN CASE WHEN row.type = 'TAKES_PART_IN' THEN [1] ELSE [] END | CREATE (a)-[r:TAKES_PART_IN]->(b) SET r += row.properties)
RETURN count(row) AS created
