// purpose: saved views of the network, found by their id and by the address of their public picture
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE INDEX view_public_key_index IF NOT EXISTS FOR (n:View) ON (n.publicKey);
CALL db.awaitIndexes(60);
