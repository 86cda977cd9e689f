// purpose: where a value of an organisation comes from: a node per value, with page and date
CREATE CONSTRAINT value_source_id IF NOT EXISTS FOR (n:ValueSource) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
