// purpose: the change log knows what else a change concerned; deleted records wait in the trash
CREATE CONSTRAINT touch_id IF NOT EXISTS FOR (n:Touch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trashed_id IF NOT EXISTS FOR (n:Trashed) REQUIRE n.id IS UNIQUE;
CREATE INDEX touch_id_index IF NOT EXISTS FOR (n:Touch) ON (n.id);
CREATE INDEX trashed_id_index IF NOT EXISTS FOR (n:Trashed) ON (n.id);
CREATE INDEX touch_subject_id_index IF NOT EXISTS FOR (n:Touch) ON (n.subjectId);
