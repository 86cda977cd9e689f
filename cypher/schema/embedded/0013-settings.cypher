// purpose: what administrators switch on, and which websites answer
CREATE CONSTRAINT setting_id IF NOT EXISTS FOR (n:Setting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT link_check_id IF NOT EXISTS FOR (n:LinkCheck) REQUIRE n.id IS UNIQUE;
CREATE INDEX setting_id_index IF NOT EXISTS FOR (n:Setting) ON (n.id);
CREATE INDEX link_check_id_index IF NOT EXISTS FOR (n:LinkCheck) ON (n.id);
