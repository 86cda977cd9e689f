// purpose: check-up links, what partners say
CREATE CONSTRAINT check_up_link_id IF NOT EXISTS FOR (n:CheckUpLink) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE INDEX check_up_link_organisation_index IF NOT EXISTS FOR (n:CheckUpLink) ON (n.organisationId);
CREATE INDEX proposal_link_index IF NOT EXISTS FOR (n:Proposal) ON (n.linkId);
CREATE INDEX proposal_entry_index IF NOT EXISTS FOR (n:Proposal) ON (n.entry);
CALL db.awaitIndexes(60);
