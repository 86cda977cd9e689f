// purpose: persons who hold posts
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(60);
