-- Older servers: may go on
-- A new table, and columns that nobody but the new reminders reads: cases and begun requests that an older server writes are only not reminded.
create table notice (
  id bigint generated always as identity primary key,
  person_id uuid not null references person on delete cascade,
  key text not null,
  kind text not null check (kind in ('receipt', 'news', 'message', 'correction', 'decision', 'document', 'deadline', 'draft', 'erasure')),
  title text not null,
  markdown text,
  path text not null,
  case_id uuid references "case" on delete cascade,
  draft_id uuid references case_draft on delete cascade,
  until timestamptz,
  at timestamptz not null,
  read_at timestamptz,
  unique (person_id, key)
);
comment on table notice is 'What an applicant is told, kept in their account: the mail or text message that repeats it is an effect.';
comment on column notice.id is 'Identifier, also its address.';
comment on column notice.person_id is 'Whom it is for.';
comment on column notice.key is 'What it tells of: nobody is told the same twice.';
comment on column notice.kind is 'receipt: what they did is confirmed; news: a mail of the scheme; deadline: something awaited ends soon; draft: a begun request waits; erasure: it is erased soon; the others say it themselves.';
comment on column notice.title is 'What it says in a line.';
comment on column notice.markdown is 'Its text; null where the page that it leads to says all.';
comment on column notice.path is 'Page of the site that it leads to.';
comment on column notice.case_id is 'Case that it is about.';
comment on column notice.draft_id is 'Begun request that it is about.';
comment on column notice.until is 'End of what is awaited (the midnight after the last day), or the moment of the erasure.';
comment on column notice.at is 'When it was told.';
comment on column notice.read_at is 'When it, or what it leads to, was read; null for unread.';
create index notice_unread on notice (person_id, id desc) where read_at is null;
comment on index notice_unread is 'What a person has not read, the latest first.';
create index notice_person on notice (person_id, id desc);
comment on index notice_person is 'All that a person was told, the latest first.';
create index notice_case on notice (case_id) where case_id is not null and read_at is null;
comment on index notice_case is 'What is read with a case.';
create index notice_draft on notice (draft_id) where draft_id is not null;
comment on index notice_draft is 'What goes with a begun request.';

create table refused_address (
  address text primary key,
  at timestamptz not null default now()
);
comment on table refused_address is 'Addresses that a mail server refused for good: no notice is sent there until their owner asks to try again.';
comment on column refused_address.address is 'Address, lower case.';
comment on column refused_address.at is 'When it was refused.';

alter table person add notify_mail boolean not null default true;
comment on column person.notify_mail is 'Whether notices are also sent by mail.';
alter table person add notify_sms boolean not null default false;
comment on column person.notify_sms is 'Whether notices are also sent to the telephone.';

alter table "case" add awaited_until timestamptz;
comment on column "case".awaited_until is 'Until when the applicant may do what is awaited of them (the midnight after the last day); null when nothing is, or nothing ends it.';
alter table "case" add remind_at timestamptz;
comment on column "case".remind_at is 'When they are next reminded of it.';
create index case_remind on "case" (remind_at, id) where remind_at is not null;
comment on index case_remind is 'Cases whose applicants are to be reminded, the earliest first.';

alter table case_draft add remind_at timestamptz;
comment on column case_draft.remind_at is 'When its owner is next reminded of it.';
-- Requests begun before are reminded as those begun since, from the next moment on.
update case_draft set remind_at = updated_at + case when updated_at > now() - interval '7 days' then interval '7 days' else interval '173 days' end
  where case_id is null and updated_at > now() - interval '173 days';
create index case_draft_remind on case_draft (remind_at, id) where remind_at is not null and case_id is null and user_id is not null;
comment on index case_draft_remind is 'Begun requests whose owners are to be reminded, the earliest first.';
