// purpose: how often a kind of danger came up; help lines of the office
CREATE CONSTRAINT danger_count_id IF NOT EXISTS FOR (n:DangerCount) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT helpline_id IF NOT EXISTS FOR (n:Helpline) REQUIRE n.id IS UNIQUE;
CREATE INDEX danger_count_id_index IF NOT EXISTS FOR (n:DangerCount) ON (n.id);
CREATE INDEX helpline_id_index IF NOT EXISTS FOR (n:Helpline) ON (n.id);
