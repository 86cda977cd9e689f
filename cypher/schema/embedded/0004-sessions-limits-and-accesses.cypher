// purpose: a node for every session, so that each can be listed and ended; limits that all instances share; the log of accesses
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_id IF NOT EXISTS FOR (n:Access) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT limit_id IF NOT EXISTS FOR (n:Limit) REQUIRE n.id IS UNIQUE;
CREATE INDEX session_id_index IF NOT EXISTS FOR (n:Session) ON (n.id);
CREATE INDEX access_id_index IF NOT EXISTS FOR (n:Access) ON (n.id);
CREATE INDEX limit_id_index IF NOT EXISTS FOR (n:Limit) ON (n.id);
CREATE INDEX session_user_id_index IF NOT EXISTS FOR (n:Session) ON (n.userId);
