-- Older servers: may go on
-- A table that an older server neither reads nor writes.
create table household_member (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  given_names text not null,
  family_name text not null,
  birth_date date not null,
  relation text not null
);
create index household_member_person on household_member (person_id);
comment on table household_member is 'People of a household, as its holder keeps them in their account so as not to name them in each request.';
comment on column household_member.id is 'Identifier.';
comment on column household_member.person_id is 'Holder of the account, who alone sees them.';
comment on column household_member.given_names is 'First names.';
comment on column household_member.family_name is 'Family name.';
comment on column household_member.birth_date is 'Date of birth.';
comment on column household_member.relation is 'Relation to the holder, as the block foyer codes it.';
