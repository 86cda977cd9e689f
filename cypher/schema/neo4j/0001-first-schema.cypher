// purpose: unique keys and indexes, Neo4j
// Several statements, each ended by `;` at the end of its line; each runs on its own and must be repeatable.
// A constraint is its own index here; constraints come first, an index on the same key would block them.

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
CREATE INDEX question_asked_at_index IF NOT EXISTS FOR (n:Question) ON (n.askedAt);
CREATE INDEX api_token_user_id_index IF NOT EXISTS FOR (n:ApiToken) ON (n.userId);
CREATE INDEX service_gap_status_index IF NOT EXISTS FOR (n:ServiceGap) ON (n.status);
CREATE INDEX user_role_index IF NOT EXISTS FOR (n:User) ON (n.role);

// while an archive is restored
CREATE INDEX restored_key_index IF NOT EXISTS FOR (n:Restored) ON (n.restoreKey);

// ranges and sorted pages
CREATE INDEX organisation_sort_name_index IF NOT EXISTS FOR (n:Organisation) ON (n.sortName);
CREATE INDEX area_sort_name_index IF NOT EXISTS FOR (n:Area) ON (n.sortName);
CREATE INDEX meeting_series_sort_name_index IF NOT EXISTS FOR (n:MeetingSeries) ON (n.sortName);
CREATE INDEX meeting_starts_at_index IF NOT EXISTS FOR (n:Meeting) ON (n.startsAt);
CREATE INDEX task_due_on_index IF NOT EXISTS FOR (n:Task) ON (n.dueOn);
CREATE INDEX change_at_index IF NOT EXISTS FOR (n:Change) ON (n.at);
CREATE INDEX ended_session_expires_at_index IF NOT EXISTS FOR (n:EndedSession) ON (n.expiresAt);

// `REMOVE n.lock` takes the write lock of a node only when the store knows a property of that name; otherwise it does nothing at all
CALL db.createProperty('lock');

CALL db.awaitIndexes(60);
