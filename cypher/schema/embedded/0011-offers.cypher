// purpose: running offers of organisations
CREATE CONSTRAINT offer_id IF NOT EXISTS FOR (n:Offer) REQUIRE n.id IS UNIQUE;
CREATE INDEX offer_id_index IF NOT EXISTS FOR (n:Offer) ON (n.id);
