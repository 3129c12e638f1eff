-- Older servers: may go on
-- A feed has no scope at all: an older server takes its secret for a token that opens nothing.
alter table api_token add feed json,
  drop constraint api_token_scopes_check,
  add constraint api_token_scopes_check check (case when feed is null then cardinality(scopes) > 0 else scopes = '{}' end);
comment on column api_token.feed is 'Of a feed for spreadsheets, the view of the queue that its address gives as CSV: search (query of the queue), show (columns), reason (why its cases are read). Its secret opens nothing else. Null for a token of a program.';
comment on column api_token.scopes is 'What it may do, of what its owner may; null for all of it, empty for a feed.';
