-- Older servers: must stop
-- A bulk run may ask something else of each of its cases: an older worker would do to a case what nobody asked.
create table sitting (
  id uuid primary key,
  dispositifs text[] not null,
  held_at timestamptz not null,
  entry jsonb not null,
  revisions jsonb not null default '{}',
  revision int not null default 1,
  begun_at timestamptz not null,
  begun_by text not null,
  closed_at timestamptz
);
comment on table sitting is 'Sittings of commissions and of the Bureau: who sat, and what is typed before, during and after. Their cases are in sitting_case, what was decided for good in sitting_minutes.';
comment on column sitting.id is 'Identifier, made by who begins it: sent twice, it is there once.';
comment on column sitting.dispositifs is 'Schemes whose cases it examines: who instructs one of them keeps the sitting.';
comment on column sitting.held_at is 'When it is held, as the entry says: lists are in this order.';
comment on column sitting.entry is 'What is typed of the sitting itself, as the API gives it (SittingEntry).';
comment on column sitting.revisions is 'Revision of the sitting at which each property of the entry was typed last; absent for what was not typed since it was begun.';
comment on column sitting.revision is 'How often anything of it or of its agenda was changed.';
comment on column sitting.begun_at is 'When it was begun.';
comment on column sitting.begun_by is 'Name of who began it.';
comment on column sitting.closed_at is 'When its minutes were closed; nothing changes after.';
create index sitting_order on sitting (held_at desc, id desc);
comment on index sitting_order is 'Sittings, the latest held first.';

create table sitting_case (
  sitting_id uuid not null references sitting on delete cascade,
  case_id uuid not null references "case" on delete cascade,
  position int not null,
  entry jsonb not null default '{}',
  revisions jsonb not null default '{}',
  revision int not null,
  put_at timestamptz not null,
  put_by text not null,
  applied_at timestamptz,
  applied_by text,
  primary key (sitting_id, case_id)
);
comment on table sitting_case is 'Cases on the agenda of a sitting, with what is typed of each. An erasure of the case takes what was typed along.';
comment on column sitting_case.sitting_id is 'Sitting.';
comment on column sitting_case.case_id is 'Case.';
comment on column sitting_case.position is 'Place on the agenda; schemes follow each other by the first of their cases.';
comment on column sitting_case.entry is 'What is typed of the case, as the API gives it (SittingItemEntry), without what is empty.';
comment on column sitting_case.revisions is 'Revision of the sitting at which each property was typed last.';
comment on column sitting_case.revision is 'Revision of the sitting at which anything of the case was typed last.';
comment on column sitting_case.put_at is 'When it was put on the agenda.';
comment on column sitting_case.put_by is 'Name of who put it there.';
comment on column sitting_case.applied_at is 'When what was decided was carried out on the case; nothing of it is typed after.';
comment on column sitting_case.applied_by is 'Name of who had it carried out.';
create index sitting_case_of on sitting_case (case_id);
comment on index sitting_case_of is 'The sittings of a case.';

create table sitting_minutes (
  seq int primary key,
  sitting_id uuid not null unique references sitting,
  at timestamptz not null,
  by_name text not null,
  content jsonb not null,
  hash text not null
);
comment on table sitting_minutes is 'Minutes that are closed, never changed: each bears the hash of itself and of the one before. No applicant is named in them: names are read where they are printed.';
comment on column sitting_minutes.seq is 'Order in which they were closed, from 1.';
comment on column sitting_minutes.sitting_id is 'Sitting.';
comment on column sitting_minutes.at is 'When they were closed.';
comment on column sitting_minutes.by_name is 'Name of who closed them.';
comment on column sitting_minutes.content is 'What was decided of each case, by number, and who sat (runtime/sittings/minutes.ts).';
comment on column sitting_minutes.hash is 'SHA-256 of the hash of the minutes before and of these as canonical JSON.';
create trigger sitting_minutes_kept before update or delete or truncate on sitting_minutes for each statement execute function keep_rows();

alter table bulk_run drop constraint bulk_run_deed_check;
alter table bulk_run add constraint bulk_run_deed_check check (deed in ('act', 'take', 'assign', 'message', 'label', 'sit'));
comment on column bulk_run.deed is 'act: an action of the scheme; take: tasks are taken; assign: they are given to a colleague; message: applicants are written to; label: labels are put and taken; sit: what a sitting decided of each is carried out.';
alter table bulk_run_case add column request jsonb;
comment on column bulk_run_case.request is 'What is asked of this case alone: the action and its values, and the sitting; null where the same is asked of all.';
