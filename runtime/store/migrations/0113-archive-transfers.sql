-- Older servers: may go on
-- What schemes give to the archives leaves in packages, and is erased once the archives have it. A line of the journal then tells of the transfer within its hash: an older server takes such a line for one that was changed.
create table archive_transfer (
  id bigint generated always as identity primary key,
  dispositif_id text not null references dispositif,
  prepared_at timestamptz not null,
  prepared_by text not null,
  packed_at timestamptz,
  manifest text,
  taken_at timestamptz,
  taken_by text,
  taken_on date,
  reference text,
  dropped_at timestamptz,
  dropped_by text,
  constraint archive_transfer_packed check ((packed_at is null) = (manifest is null)),
  constraint archive_transfer_taken check (taken_at is null or (packed_at is not null and taken_by is not null and taken_on is not null and reference is not null)),
  constraint archive_transfer_end check (taken_at is null or dropped_at is null)
);
comment on table archive_transfer is 'Packages of closed cases for the archives, each of one scheme.';
comment on column archive_transfer.id is 'Number.';
comment on column archive_transfer.dispositif_id is 'Scheme.';
comment on column archive_transfer.prepared_at is 'When its cases were chosen.';
comment on column archive_transfer.prepared_by is 'Name of who chose them.';
comment on column archive_transfer.packed_at is 'When its package was last taken out whole; null before.';
comment on column archive_transfer.manifest is 'SHA-256 of the manifest of that package, which has that of each of its files.';
comment on column archive_transfer.taken_at is 'When it was recorded that the archives have it, and its cases lost what they were given; null before.';
comment on column archive_transfer.taken_by is 'Name of who recorded it.';
comment on column archive_transfer.taken_on is 'Day on which the archives took it, as they say.';
comment on column archive_transfer.reference is 'What the archives call it.';
comment on column archive_transfer.dropped_at is 'When it was given up; null when it was not.';
comment on column archive_transfer.dropped_by is 'Name of who gave it up.';

create table archive_transfer_case (
  transfer_id bigint not null references archive_transfer on delete cascade,
  case_id uuid not null references "case" on delete cascade,
  version int,
  left_out boolean not null default false,
  primary key (transfer_id, case_id)
);
comment on table archive_transfer_case is 'Cases of a transfer.';
comment on column archive_transfer_case.transfer_id is 'Transfer.';
comment on column archive_transfer_case.case_id is 'Case.';
comment on column archive_transfer_case.version is 'Version of the case that is in the package that was last taken out whole; null before.';
comment on column archive_transfer_case.left_out is 'Whether it kept its data when the archives had the package: it had changed since, or had nothing to give any more.';
create index archive_transfer_case_of on archive_transfer_case (case_id);
comment on index archive_transfer_case_of is 'Transfers of a case.';

alter table erasure add transfer jsonb;
comment on column erasure.transfer is 'Of what the archives took before it was erased: number of the transfer, reference of the archives, SHA-256 of the manifest; within the hash of the row. Null for the rest.';
