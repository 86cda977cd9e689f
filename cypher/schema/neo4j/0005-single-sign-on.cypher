// purpose: an account of single sign-on is found by its provider and its id there
CREATE CONSTRAINT user_external_id IF NOT EXISTS FOR (n:User) REQUIRE n.externalId IS UNIQUE;
CALL db.awaitIndexes(60);
