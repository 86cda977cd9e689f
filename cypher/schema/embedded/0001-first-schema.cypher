// purpose: unique keys and indexes, embedded engine
// Several statements, each ended by `;` at the end of its line; each runs on its own and must be repeatable.
// Here a constraint is not an index: without the index of the same key a bulk MERGE is quadratic.
// Indexes are hashes (equality and IN): ranges and sorting do not use them.

// unique
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (n:Area) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT post_id IF NOT EXISTS FOR (n:Post) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT responsibility_id IF NOT EXISTS FOR (n:Responsibility) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cooperation_id IF NOT EXISTS FOR (n:Cooperation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meeting_series_id IF NOT EXISTS FOR (n:MeetingSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agenda_item_id IF NOT EXISTS FOR (n:AgendaItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT service_gap_id IF NOT EXISTS FOR (n:ServiceGap) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT layout_position_id IF NOT EXISTS FOR (n:LayoutPosition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT question_id IF NOT EXISTS FOR (n:Question) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT api_token_id IF NOT EXISTS FOR (n:ApiToken) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT setup_link_id IF NOT EXISTS FOR (n:SetupLink) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ended_session_id IF NOT EXISTS FOR (n:EndedSession) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (n:Lock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_info_id IF NOT EXISTS FOR (n:StoreInfo) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_key IF NOT EXISTS FOR (n:Organisation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT meeting_key IF NOT EXISTS FOR (n:Meeting) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT meeting_series_key IF NOT EXISTS FOR (n:MeetingSeries) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT user_email IF NOT EXISTS FOR (n:User) REQUIRE n.email IS UNIQUE;

// the same keys again as indexes
CREATE INDEX area_id_index IF NOT EXISTS FOR (n:Area) ON (n.id);
CREATE INDEX topic_id_index IF NOT EXISTS FOR (n:Topic) ON (n.id);
CREATE INDEX organisation_id_index IF NOT EXISTS FOR (n:Organisation) ON (n.id);
CREATE INDEX post_id_index IF NOT EXISTS FOR (n:Post) ON (n.id);
CREATE INDEX responsibility_id_index IF NOT EXISTS FOR (n:Responsibility) ON (n.id);
CREATE INDEX cooperation_id_index IF NOT EXISTS FOR (n:Cooperation) ON (n.id);
CREATE INDEX meeting_series_id_index IF NOT EXISTS FOR (n:MeetingSeries) ON (n.id);
CREATE INDEX meeting_id_index IF NOT EXISTS FOR (n:Meeting) ON (n.id);
CREATE INDEX agenda_item_id_index IF NOT EXISTS FOR (n:AgendaItem) ON (n.id);
CREATE INDEX participation_id_index IF NOT EXISTS FOR (n:Participation) ON (n.id);
CREATE INDEX decision_id_index IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX task_id_index IF NOT EXISTS FOR (n:Task) ON (n.id);
CREATE INDEX service_gap_id_index IF NOT EXISTS FOR (n:ServiceGap) ON (n.id);
CREATE INDEX layout_position_id_index IF NOT EXISTS FOR (n:LayoutPosition) ON (n.id);
CREATE INDEX user_id_index IF NOT EXISTS FOR (n:User) ON (n.id);
CREATE INDEX question_id_index IF NOT EXISTS FOR (n:Question) ON (n.id);
CREATE INDEX api_token_id_index IF NOT EXISTS FOR (n:ApiToken) ON (n.id);
CREATE INDEX setup_link_id_index IF NOT EXISTS FOR (n:SetupLink) ON (n.id);
CREATE INDEX ended_session_id_index IF NOT EXISTS FOR (n:EndedSession) ON (n.id);
CREATE INDEX change_id_index IF NOT EXISTS FOR (n:Change) ON (n.id);
CREATE INDEX lock_id_index IF NOT EXISTS FOR (n:Lock) ON (n.id);
CREATE INDEX store_info_id_index IF NOT EXISTS FOR (n:StoreInfo) ON (n.id);
CREATE INDEX organisation_key_index IF NOT EXISTS FOR (n:Organisation) ON (n.key);
CREATE INDEX meeting_key_index IF NOT EXISTS FOR (n:Meeting) ON (n.key);
CREATE INDEX meeting_series_key_index IF NOT EXISTS FOR (n:MeetingSeries) ON (n.key);
CREATE INDEX user_email_index IF NOT EXISTS FOR (n:User) ON (n.email);

// looked up by equality
CREATE INDEX change_subject_id_index IF NOT EXISTS FOR (n:Change) ON (n.subjectId);
CREATE INDEX change_actor_id_index IF NOT EXISTS FOR (n:Change) ON (n.actorId);
CREATE INDEX organisation_kind_index IF NOT EXISTS FOR (n:Organisation) ON (n.kind);
CREATE INDEX area_kind_index IF NOT EXISTS FOR (n:Area) ON (n.kind);
CREATE INDEX area_ags_index IF NOT EXISTS FOR (n:Area) ON (n.ags);
CREATE INDEX area_postal_code_index IF NOT EXISTS FOR (n:Area) ON (n.postalCode);
CREATE INDEX layout_position_layout_index IF NOT EXISTS FOR (n:LayoutPosition) ON (n.layout);
CREATE INDEX layout_position_organisation_id_index IF NOT EXISTS FOR (n:LayoutPosition) ON (n.organisationId);
CREATE INDEX change_revision_index IF NOT EXISTS FOR (n:Change) ON (n.revision);
CREATE INDEX api_token_user_id_index IF NOT EXISTS FOR (n:ApiToken) ON (n.userId);
CREATE INDEX service_gap_status_index IF NOT EXISTS FOR (n:ServiceGap) ON (n.status);
CREATE INDEX user_role_index IF NOT EXISTS FOR (n:User) ON (n.role);

// while an archive is restored
CREATE INDEX restored_key_index IF NOT EXISTS FOR (n:Restored) ON (n.restoreKey);
