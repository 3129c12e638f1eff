-- Older servers: may go on
-- A new table, which only pages of the studio ask for.
create table draft_presence (
  dispositif_id text not null references dispositif on delete cascade,
  page text not null,
  user_id text not null references "user" (id) on delete cascade,
  place text not null,
  seen_at timestamptz not null default now(),
  primary key (dispositif_id, page)
);
comment on table draft_presence is 'Who has a scheme open in the studio, and where: forgotten when a page says nothing for half a minute.';
comment on column draft_presence.dispositif_id is 'Scheme.';
comment on column draft_presence.page is 'Name that a page of a browser gave itself.';
comment on column draft_presence.user_id is 'Whose page it is.';
comment on column draft_presence.place is 'File that is open there.';
comment on column draft_presence.seen_at is 'When the page last said so.';
