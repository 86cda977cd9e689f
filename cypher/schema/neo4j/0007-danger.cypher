// purpose: how often a kind of danger came up; help lines of the office
CREATE CONSTRAINT danger_count_id IF NOT EXISTS FOR (n:DangerCount) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT helpline_id IF NOT EXISTS FOR (n:Helpline) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
