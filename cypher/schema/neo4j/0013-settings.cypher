// purpose: what administrators switch on, and which websites answer
CREATE CONSTRAINT setting_id IF NOT EXISTS FOR (n:Setting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT link_check_id IF NOT EXISTS FOR (n:LinkCheck) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
