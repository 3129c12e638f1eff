-- Older servers: may go on
-- What the retention of schemes says is over can leave cases. Nothing is erased before an operator says so (RETENTION=apply), which is for when no older server runs: it could not read a case that tells of an erasure.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  -- An erasure names the case whose history it writes again, in its own transaction.
  if current_setting('cagou.erasing', true) is not distinct from old.case_id::text
    and (new.case_id, new.seq, new.type, new.at) = (old.case_id, old.seq, old.type, old.at) then
    return new;
  end if;
  raise exception 'case_event is append only';
end $$;

alter table "case" alter person_id drop not null;
comment on column "case".person_id is 'Applicant; null once nothing says who asked.';
alter table "case" add erase_on date;
comment on column "case".erase_on is 'Day on which its retention is next looked at; null for not yet looked at since it last changed, infinity for never.';
create index case_erase on "case" (erase_on nulls first, id) where closed_at is not null;
comment on index case_erase is 'Finds closed cases whose retention is to be looked at.';

create table erasure (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  case_id uuid not null,
  number text not null,
  dispositif_id text not null,
  dispositif_version int not null,
  categories text[] not null,
  applicant boolean not null,
  counts jsonb not null,
  seq int not null,
  head text not null,
  hash text not null
);
comment on table erasure is 'What was erased because its time was over, one row an execution, without any of it. Rows are never changed, and each bears the hash of itself and the one before.';
comment on column erasure.id is 'Order.';
comment on column erasure.at is 'When.';
comment on column erasure.case_id is 'Case.';
comment on column erasure.number is 'Its number.';
comment on column erasure.dispositif_id is 'Scheme.';
comment on column erasure.dispositif_version is 'Version whose retention was carried out.';
comment on column erasure.categories is 'Categories that were over, as privacy.json calls them.';
comment on column erasure.applicant is 'Whether the case ceased to say who asked.';
comment on column erasure.counts is 'How many events were written again, and files, mails and readings were erased.';
comment on column erasure.seq is 'Number of the event that tells of it.';
comment on column erasure.head is 'Hash of that event: what the history ended with then.';
comment on column erasure.hash is 'SHA-256 of the hash of the row before and of this row as canonical JSON.';
create index erasure_case on erasure (case_id, id);
comment on index erasure_case is 'Erasures of a case.';
create trigger erasure_kept before update or delete or truncate on erasure for each statement execute function keep_rows();

create table erased_count (
  dispositif_id text not null references dispositif on delete cascade,
  year int not null,
  question text not null,
  value text not null,
  count int not null,
  primary key (dispositif_id, year, question, value)
);
comment on table erased_count is 'How often an answer that open data count was given in requests whose answers are erased: figures of past years stay as they were.';
comment on column erased_count.dispositif_id is 'Scheme.';
comment on column erased_count.year is 'Year of the filing.';
comment on column erased_count.question is 'Place of the question, with dots.';
comment on column erased_count.value is 'What is counted: the answer, or the step it stands on.';
comment on column erased_count.count is 'How often.';
