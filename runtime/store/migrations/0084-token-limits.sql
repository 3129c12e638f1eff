-- Older servers: must stop
-- A token may reach less than its owner: an older server does not know, and would take it for a whole one.
alter table api_token add column scopes text[] check (cardinality(scopes) > 0), add column schemes text[] check (cardinality(schemes) > 0);
comment on column api_token.scopes is 'What it may do, of what its owner may; null for all of it.';
comment on column api_token.schemes is 'Schemes that it reaches; null for all.';
