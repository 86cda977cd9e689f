// purpose: contacts and notes, how often they are due, and what somebody put off
CREATE CONSTRAINT contact_id IF NOT EXISTS FOR (n:Contact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rhythm_id IF NOT EXISTS FOR (n:Rhythm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT snooze_id IF NOT EXISTS FOR (n:Snooze) REQUIRE n.id IS UNIQUE;
CREATE INDEX snooze_user_id_index IF NOT EXISTS FOR (n:Snooze) ON (n.userId);
CALL db.awaitIndexes(60);
