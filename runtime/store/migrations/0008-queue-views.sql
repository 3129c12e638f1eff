-- Views of the queue that an agent named are the agent's, on whatever machine they work.
create table queue_view (
  user_id text not null references "user" (id) on delete cascade,
  name text not null,
  search text not null,
  primary key (user_id, name)
);
comment on table queue_view is 'Views of the queue that agents named.';
comment on column queue_view.user_id is 'The agent''s account.';
comment on column queue_view.name is 'Name that the agent gave.';
comment on column queue_view.search is 'Query of the queue''s address, without the question mark: what the view shows.';
