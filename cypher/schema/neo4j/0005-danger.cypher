// purpose: how often a kind of danger came up
CREATE CONSTRAINT danger_count_id IF NOT EXISTS FOR (n:DangerCount) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
