-- Older servers: must stop
-- An older server would find entries that were merged, file for them, and write over whose a case is.
alter table person add column merged_into uuid references person (id) on delete cascade;
alter table person add column likened_at timestamptz;
comment on column person.merged_into is 'Entry that stands for the same person since both were merged, and that is merged into none; null for one that stands for itself. Its own details stay as they were, so that a merge can be undone, and go with that entry.';
comment on column person.likened_at is 'When it was last worked out who else it may be; null when its details have changed since.';
alter table person add constraint person_merged check (merged_into is null or (merged_into <> id and user_id is null));
create index person_merged_into on person (merged_into) where merged_into is not null;
comment on index person_merged_into is 'Entries that were merged into one.';
create index person_unlikened on person (id) where likened_at is null and merged_into is null;
comment on index person_unlikened is 'Entries of which it is to be worked out who else they may be.';
create index person_birth on person (birth_date) where birth_date is not null;
comment on index person_birth is 'People of one day of birth.';
create index person_phone on person (phone) where phone is not null;
comment on index person_phone is 'People of one telephone.';
create index person_name on person (plain_text(given_name || ' ' || family_name));
comment on index person_name is 'People of one name.';

create function unliken_person() returns trigger language plpgsql as $function$
begin
  new.likened_at := null;
  return new;
end
$function$;
comment on function unliken_person() is 'Who else an entry may be is worked out anew once what tells it apart has changed.';
create trigger person_unlikened before update of given_name, family_name, birth_date, email, phone, merged_into on person
  for each row execute function unliken_person();

create table person_pair (
  one uuid not null references person (id) on delete cascade,
  other uuid not null references person (id) on delete cascade,
  score integer not null,
  primary key (one, other),
  constraint person_pair_order check (one < other)
);
comment on table person_pair is 'Entries of the register that may be the same person, as it was worked out: nothing else rests on it.';
comment on column person_pair.one is 'The first by its identifier.';
comment on column person_pair.other is 'The second.';
comment on column person_pair.score is 'How much they have in common: the surest are looked at first.';
create index person_pair_other on person_pair (other);
comment on index person_pair_other is 'Pairs of an entry that is the second.';
create index person_pair_score on person_pair (score desc, one, other);
comment on index person_pair_score is 'Pairs, the surest first.';

create table person_apart (
  one uuid not null references person (id) on delete cascade,
  other uuid not null references person (id) on delete cascade,
  at timestamptz not null,
  by_user text not null,
  by_name text not null,
  primary key (one, other),
  constraint person_apart_order check (one < other)
);
comment on table person_apart is 'Entries of which an agent said that they are two people: they are told as one no more.';
comment on column person_apart.one is 'The first by its identifier.';
comment on column person_apart.other is 'The second.';
comment on column person_apart.at is 'When it was said.';
comment on column person_apart.by_user is 'Account of who said it.';
comment on column person_apart.by_name is 'Their name then.';
create index person_apart_other on person_apart (other);
comment on index person_apart_other is 'What was said of an entry that is the second.';

create table person_merge (
  id uuid primary key,
  seq bigint not null generated always as identity,
  kept_id uuid not null,
  merged_id uuid not null,
  at timestamptz not null,
  by_user text not null,
  by_name text not null,
  ground text not null check (ground in ('vouched', 'address', 'document', 'file')),
  reason text not null,
  written jsonb,
  undone_at timestamptz,
  undone_by text,
  undone_by_name text,
  undone_reason text,
  constraint person_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_by_name is null) and (undone_at is null) = (undone_reason is null))
);
comment on table person_merge is 'Journal of entries of the register that were merged. Holds no name of theirs.';
comment on column person_merge.id is 'Identifier.';
comment on column person_merge.seq is 'Order in which they were merged.';
comment on column person_merge.kept_id is 'Entry that stands since; it may be gone.';
comment on column person_merge.merged_id is 'Entry that was merged into it; it may be gone.';
comment on column person_merge.at is 'When.';
comment on column person_merge.by_user is 'Account of the agent who merged them.';
comment on column person_merge.by_name is 'Their name then.';
comment on column person_merge.ground is 'What says that they are one person. vouched: the identity service; address: the account proved the address of the other entry; document: an identity document that the agent saw; file: what the agent knows of two entries without account.';
comment on column person_merge.reason is 'Why, in the words of the agent; empty once the entry that stood is gone.';
comment on column person_merge.written is 'Details of the entry that stands which the merge wrote, each with what was there before; null for none, and once that entry is gone.';
comment on column person_merge.undone_at is 'When it was undone; null while it stands.';
comment on column person_merge.undone_by is 'Account of who undid it.';
comment on column person_merge.undone_by_name is 'Their name then.';
comment on column person_merge.undone_reason is 'Why, in their words; empty once the entry that stood is gone.';
create index person_merge_kept on person_merge (kept_id, seq);
comment on index person_merge_kept is 'What was merged into an entry.';
create index person_merge_merged on person_merge (merged_id, seq);
comment on index person_merge_merged is 'Into what an entry was merged.';
create index person_merge_standing on person_merge (seq desc) where undone_at is null;
comment on index person_merge_standing is 'Merges that stand, the latest first.';

create table person_merge_row (
  merge_id uuid not null references person_merge (id) on delete cascade,
  kind text not null,
  row_id text not null,
  primary key (merge_id, kind, row_id)
);
comment on table person_merge_row is 'Rows that were moved from one entry to the other by a merge: undoing it puts back these and no others.';
comment on column person_merge_row.merge_id is 'Merge.';
comment on column person_merge_row.kind is 'What was moved (runtime/merging/moved.ts).';
comment on column person_merge_row.row_id is 'Identifier of the row.';
create index person_merge_row_of on person_merge_row (kind, row_id);
comment on index person_merge_row_of is 'Merges that moved a row.';

create function forget_merges() returns trigger language plpgsql as $function$
begin
  update person_merge set reason = '', written = null, undone_reason = case when undone_at is not null then '' end
    where old.id in (kept_id, merged_id);
  return old;
end
$function$;
comment on function forget_merges() is 'Nothing that agents wrote of two entries outlives one of them.';
create trigger person_merges_forgotten before delete on person for each row execute function forget_merges();
