// purpose: contacts and notes, how often they are due, and what somebody put off
CREATE CONSTRAINT contact_id IF NOT EXISTS FOR (n:Contact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rhythm_id IF NOT EXISTS FOR (n:Rhythm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT snooze_id IF NOT EXISTS FOR (n:Snooze) REQUIRE n.id IS UNIQUE;
CREATE INDEX contact_id_index IF NOT EXISTS FOR (n:Contact) ON (n.id);
CREATE INDEX note_id_index IF NOT EXISTS FOR (n:Note) ON (n.id);
CREATE INDEX rhythm_id_index IF NOT EXISTS FOR (n:Rhythm) ON (n.id);
CREATE INDEX snooze_id_index IF NOT EXISTS FOR (n:Snooze) ON (n.id);
CREATE INDEX snooze_user_id_index IF NOT EXISTS FOR (n:Snooze) ON (n.userId);
