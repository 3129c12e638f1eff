-- A request begun before signing in joins an account only when its holder says that it is theirs: whom to ask, and who said no.
alter table case_draft add column offered_to text references "user" (id) on delete set null;
alter table case_draft add column declined_by text[] not null default '{}';
create index case_draft_offered on case_draft (offered_to) where user_id is null and case_id is null;
create index case_draft_secret on case_draft (token_hash) where user_id is null and case_id is null;
comment on column case_draft.offered_to is 'Account made from this request before it belonged to anybody: it is asked about it on whatever device the address is confirmed.';
comment on column case_draft.declined_by is 'Accounts whose holders said that it is not theirs: they are not asked again.';
comment on index case_draft_offered is 'Finds the requests that an account is to be asked about.';
comment on index case_draft_secret is 'Finds the requests that a browser began before anybody signed in.';
