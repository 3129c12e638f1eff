-- Older servers: may go on
-- Notices are also of agents now: rows that an older server never asks for, since it asks by person; and what agents chose is a table of its own.
alter table notice alter person_id drop not null;
alter table notice add user_id text references "user" on delete cascade;
alter table notice add subject text;
alter table notice add mailed_at timestamptz;
alter table notice add constraint notice_reader check ((person_id is null) <> (user_id is null));
alter table notice add unique (user_id, key);
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (case when user_id is null
  then kind in ('receipt', 'news', 'message', 'correction', 'decision', 'document', 'deadline', 'draft', 'erasure')
  else kind in ('assigned', 'opinion', 'answer', 'mention', 'due') end);
comment on table notice is 'What an applicant or an agent is told, kept in their account: the mail or text message that repeats it is an effect.';
comment on column notice.person_id is 'Applicant whom it is for; null for an agent.';
comment on column notice.user_id is 'Agent whom it is for; null for an applicant.';
comment on column notice.kind is 'receipt: what they did is confirmed; news: a mail of the scheme; deadline: something awaited ends soon; draft: a begun request waits; erasure: it is erased soon; assigned: a task was given to the agent; opinion: one is asked of them; answer: the applicant wrote or sent a correction back; mention: a colleague named them; due: a task of theirs is due soon; the others say it themselves.';
comment on column notice.subject is 'What of its case a notice of an agent is about: the task, the opinion, the message, the action or the note.';
comment on column notice.mailed_at is 'When a mail counted this notice of an agent; null as long as none did.';
comment on column notice.path is 'Page of the site or of the desk that it leads to.';
create index notice_agent on notice (user_id, id desc) where user_id is not null;
comment on index notice_agent is 'All that an agent was told, the latest first.';
create index notice_agent_unread on notice (user_id, id desc) where user_id is not null and read_at is null;
comment on index notice_agent_unread is 'What an agent has not read, the latest first.';
create index notice_agent_unmailed on notice (user_id) where user_id is not null and mailed_at is null;
comment on index notice_agent_unmailed is 'What no mail to an agent counted yet.';
create index notice_agent_age on notice (at) where user_id is not null;
comment on index notice_agent_age is 'Notices of agents, the oldest first: they are kept for a set time.';

create table notice_choice (
  user_id text primary key references "user" on delete cascade,
  desk_off text[] not null default '{}',
  mail_off text[] not null default '{}',
  digest_hour smallint default 7 check (digest_hour between 0 and 23),
  digest_at timestamptz
);
comment on table notice_choice is 'How an agent wishes to be told; who has no row is told as new rows say.';
comment on column notice_choice.user_id is 'Agent.';
comment on column notice_choice.desk_off is 'Kinds of notices that the desk does not show them.';
comment on column notice_choice.mail_off is 'Kinds of notices that no mail tells them of.';
comment on column notice_choice.digest_hour is 'Hour in Nouméa, on working days, of the mail that counts what they have not read; null for none.';
comment on column notice_choice.digest_at is 'When it leaves next; null as long as there is nothing new to count.';
create index notice_choice_digest on notice_choice (digest_at, user_id) where digest_at is not null;
comment on index notice_choice_digest is 'Mails to agents that are to leave, the earliest first.';
