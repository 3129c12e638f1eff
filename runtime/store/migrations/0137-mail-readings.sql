-- Older servers: may go on
-- Who opened a mail that is of no case yet was recorded nowhere; an older server goes on so.
create table mailbox_reading (
  mail_id uuid not null references mailbox_mail (id) on delete cascade,
  user_id text not null,
  user_name text not null,
  at timestamptz not null default now()
);
comment on table mailbox_reading is 'Who opened a mail before it was attached to a case; then these are readings of the case. They go with the mail.';
comment on column mailbox_reading.mail_id is 'Mail.';
comment on column mailbox_reading.user_id is 'Agent.';
comment on column mailbox_reading.user_name is 'Their name at that time.';
comment on column mailbox_reading.at is 'When.';
create index mailbox_reading_mail on mailbox_reading (mail_id, at);
comment on index mailbox_reading_mail is 'The readings of one mail, in their order.';
