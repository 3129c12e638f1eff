-- Who changed whose right, when, from what to what: written with the change itself, and never changed afterwards.
create table right_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  by_user text,
  by_name text not null,
  kind text not null check (kind in (
    'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
    'invitation-withdrawn', 'invitation-accepted')),
  subject_id text not null,
  subject text not null,
  before jsonb,
  after jsonb
);
comment on table right_change is 'Every change of a right: roles and groups of accounts, groups of functions, tokens, invitations. Rows are only ever added. Shown to administrators and to the data-protection officer.';
comment on column right_change.id is 'Identifier.';
comment on column right_change.at is 'When.';
comment on column right_change.by_user is 'Account that made the change; null for a command on the server and for the demonstration.';
comment on column right_change.by_name is 'Their name at that time, or which command it was.';
comment on column right_change.kind is 'access-set: roles and groups of an account; function-bound: groups of a function of a scheme; the others say it themselves.';
comment on column right_change.subject_id is 'Account, group or invitation; of a function scheme/function/route.';
comment on column right_change.subject is 'How people called it at that time.';
comment on column right_change.before is 'What was held before; null when there was nothing.';
comment on column right_change.after is 'What is held since; null when there is nothing any more.';

create function keep_rows() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed nor removed', tg_table_name;
end
$$;
comment on function keep_rows is 'Keeps a table to which rows are only ever added.';
create trigger right_change_kept before update or delete or truncate on right_change
  for each statement execute function keep_rows();
