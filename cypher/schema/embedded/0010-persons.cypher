// purpose: persons who hold posts
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE INDEX person_id_index IF NOT EXISTS FOR (n:Person) ON (n.id);
