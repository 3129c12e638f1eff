-- Older servers: may go on
-- What a directory calls accounts and groups by: an older server keeps none of it, and the directory finds them by address and name.
create table directory_account (
  user_id text primary key references "user" (id) on delete cascade,
  external_id text not null check (length(external_id) between 1 and 200)
);
create index directory_account_external on directory_account (external_id);
comment on table directory_account is 'Accounts that a directory keeps (SCIM), by what it calls them.';
comment on column directory_account.user_id is 'Account.';
comment on column directory_account.external_id is 'Its identifier in the directory (`externalId`), as it was sent.';
comment on index directory_account_external is 'The account that a directory asks for.';
alter table agent_group add column external_id text check (length(external_id) between 1 and 200);
create index agent_group_external on agent_group (external_id) where external_id is not null;
comment on column agent_group.external_id is 'Its identifier in the directory that keeps it (`externalId` of SCIM); null where none said one.';
comment on index agent_group_external is 'The group that a directory asks for.';
