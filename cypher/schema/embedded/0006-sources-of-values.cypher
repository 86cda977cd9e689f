// purpose: where a value of an organisation comes from: a node per value, with page and date
CREATE CONSTRAINT value_source_id IF NOT EXISTS FOR (n:ValueSource) REQUIRE n.id IS UNIQUE;
CREATE INDEX value_source_id_index IF NOT EXISTS FOR (n:ValueSource) ON (n.id);
