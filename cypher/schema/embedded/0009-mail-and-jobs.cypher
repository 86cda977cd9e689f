// purpose: mail on its way, found by its state; what the program does by itself, each by one instance
CREATE CONSTRAINT outbox_message_id IF NOT EXISTS FOR (n:OutboxMessage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE;
CREATE INDEX outbox_message_id_index IF NOT EXISTS FOR (n:OutboxMessage) ON (n.id);
CREATE INDEX job_id_index IF NOT EXISTS FOR (n:Job) ON (n.id);
CREATE INDEX outbox_message_state_index IF NOT EXISTS FOR (n:OutboxMessage) ON (n.state);
CREATE INDEX outbox_message_recipient_id_index IF NOT EXISTS FOR (n:OutboxMessage) ON (n.recipientId);
CREATE INDEX outbox_message_subject_id_index IF NOT EXISTS FOR (n:OutboxMessage) ON (n.subjectId);
