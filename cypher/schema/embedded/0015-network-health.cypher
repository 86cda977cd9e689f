// purpose: network health: counters and scorecards
CREATE CONSTRAINT health_tally_id IF NOT EXISTS FOR (n:HealthTally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT scorecard_id IF NOT EXISTS FOR (n:Scorecard) REQUIRE n.id IS UNIQUE;
CREATE INDEX health_tally_id_index IF NOT EXISTS FOR (n:HealthTally) ON (n.id);
CREATE INDEX scorecard_id_index IF NOT EXISTS FOR (n:Scorecard) ON (n.id);
CREATE INDEX health_tally_year_index IF NOT EXISTS FOR (n:HealthTally) ON (n.year);
