-- A message that nobody has read is found in the queue and in the account, and its mail is sent once until it is read.
alter table "case" add column unread_since timestamptz;
alter table "case" add column applicant_unread_since timestamptz;
alter table "case" add column applicant_told_at timestamptz;
comment on column "case".unread_since is 'When the applicant wrote the first of their messages that no agent has read; null when all are read. A mark of reading, not of the events.';
comment on column "case".applicant_unread_since is 'When the service wrote the first of its messages that the applicant has not read; null when all are read. A mark of reading, not of the events.';
comment on column "case".applicant_told_at is 'When a mail told the applicant of messages that they have not read yet: no other is sent before they have.';
create index case_unread on "case" (dispositif_id, unread_since, id) where unread_since is not null;
comment on index case_unread is 'Cases of a scheme with messages that no agent has read, the longest unread first.';
