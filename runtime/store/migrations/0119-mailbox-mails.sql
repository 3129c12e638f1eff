-- Older servers: may go on
-- Mails of services that wait to be attached to a case; an older server neither reads mailboxes nor shows them.
create table mailbox_state (
  mailbox text primary key,
  uid_validity bigint,
  last_uid bigint not null default 0,
  read_at timestamptz,
  failing_since timestamptz,
  leased_until timestamptz
);
comment on table mailbox_state is 'How far each mailbox of a service was read.';
comment on column mailbox_state.mailbox is 'Account, host and folder.';
comment on column mailbox_state.uid_validity is 'UIDVALIDITY of the folder when it was last read: with another one, its numbers mean other mails. Null before the first reading.';
comment on column mailbox_state.last_uid is 'Number (UID) of the last mail that was taken or passed over.';
comment on column mailbox_state.read_at is 'When it was last read to its end.';
comment on column mailbox_state.failing_since is 'Since when it cannot be read; null while it can.';
comment on column mailbox_state.leased_until is 'Until when a server reads it; another one waits until then.';
create table mailbox_mail (
  id uuid primary key,
  mailbox text not null,
  service text not null,
  uid_validity bigint not null,
  uid bigint not null,
  message_id text,
  from_name text not null,
  from_address text not null,
  subject text not null,
  sent_at timestamptz,
  received_at timestamptz not null,
  size bigint not null,
  joined integer not null,
  content bytea,
  state text not null default 'waiting' check (state in ('waiting', 'attached', 'dismissed')),
  case_id uuid references "case" (id) on delete set null,
  done_by text,
  done_at timestamptz,
  unique (mailbox, uid_validity, uid)
);
create index mailbox_mail_waiting on mailbox_mail (service, state, received_at desc, id);
create index mailbox_mail_message on mailbox_mail (mailbox, message_id) where message_id is not null;
create index mailbox_mail_done on mailbox_mail (done_at) where done_at is not null;
create index mailbox_mail_case on mailbox_mail (case_id) where case_id is not null;
comment on table mailbox_mail is 'Mails that came to a service: they wait to be attached to a case or dismissed, and are forgotten thirty days after.';
comment on column mailbox_mail.id is 'Identifier.';
comment on column mailbox_mail.mailbox is 'The mailbox, as in mailbox_state.';
comment on column mailbox_mail.service is 'Service whose mailbox it is: who instructs in its schemes reads it.';
comment on column mailbox_mail.uid_validity is 'UIDVALIDITY of the folder when it was taken.';
comment on column mailbox_mail.uid is 'Its number in the folder.';
comment on column mailbox_mail.message_id is 'Message-ID that its sender gave it; null for none. A mail of the same one is not taken twice.';
comment on column mailbox_mail.from_name is 'Name of who wrote it; empty for none.';
comment on column mailbox_mail.from_address is 'Their address; empty where it names none.';
comment on column mailbox_mail.subject is 'Subject.';
comment on column mailbox_mail.sent_at is 'When it says that it was sent; null where it does not.';
comment on column mailbox_mail.received_at is 'When the mailbox received it.';
comment on column mailbox_mail.size is 'Bytes, joined documents included.';
comment on column mailbox_mail.joined is 'How many documents are joined.';
comment on column mailbox_mail.content is 'The mail as it came; null once it is attached, and for one that is too large to be taken.';
comment on column mailbox_mail.state is 'waiting, attached to a case, or dismissed.';
comment on column mailbox_mail.case_id is 'The case that it was attached to; null for none, or when that is gone.';
comment on column mailbox_mail.done_by is 'Name of who attached or dismissed it.';
comment on column mailbox_mail.done_at is 'When they did.';
