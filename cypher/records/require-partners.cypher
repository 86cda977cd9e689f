// purpose: a row when a record that was brought back has what it cannot be without: a responsibility its holder, a cooperation two partners
// params: id
CALL () { MATCH (r:Responsibility {id: $id}) RETURN count(r) AS responsibilities }
CALL () { MATCH (r:Responsibility {id: $id})-[:HELD_BY]->(o:Organisation) RETURN count(o) AS holders }
CALL () { MATCH (k:Cooperation {id: $id}) RETURN count(k) AS cooperations }
CALL () { MATCH (k:Cooperation {id: $id})<-[:TAKES_PART_IN]-(o:Organisation) RETURN count(o) AS partners }
WITH responsibilities, holders, cooperations, partners
WHERE (responsibilities = 0 OR holders > 0) AND (cooperations = 0 OR partners > 1)
RETURN $id AS id
