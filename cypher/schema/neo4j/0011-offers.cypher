// purpose: running offers of organisations
CREATE CONSTRAINT offer_id IF NOT EXISTS FOR (n:Offer) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
