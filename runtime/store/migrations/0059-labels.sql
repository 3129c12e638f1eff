-- Older servers: must stop
-- What a case is found by now says its labels: an older server would write cases without them, and lists narrowed by one would miss those cases.
create table label (
  id uuid primary key,
  dispositif_id text not null references dispositif on delete cascade,
  name text not null check (name <> ''),
  tone text not null check (tone in ('neutral', 'info', 'good', 'warn', 'danger')),
  archived boolean not null default false,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table label is 'Labels that a service sorts the cases of a scheme by. Never shown to applicants; those that were ever put stay, so that histories and cases name them.';
comment on column label.id is 'Identifier, made by who defines it: sent twice, it is defined once.';
comment on column label.dispositif_id is 'Scheme whose cases may have it.';
comment on column label.name is 'What people read.';
comment on column label.tone is 'Colour, as the tokens of the look name it.';
comment on column label.archived is 'No longer to be put: cases that have it keep it.';
comment on column label.changed_by is 'Name of who defined it or changed it last.';
comment on column label.changed_at is 'When.';
create unique index label_name on label (dispositif_id, lower(name));
comment on index label_name is 'Two labels of a scheme are not called alike.';

alter table "case" add column labels uuid[] not null default '{}';
comment on column "case".labels is 'Labels on it, by identifier.';

create function label_facets(labels uuid[]) returns tsvector language sql stable parallel safe strict as $$
  select coalesce(array_to_tsvector(array_agg(facet('label', label::text))), ''::tsvector) from unnest(labels) label
$$;
comment on function label_facets is 'The labels of a case as words to be found, beside case_facets.';
comment on column "case".search is 'Words that searches look for: number, name, indexed answers; and what the queue is narrowed by, see case_facets and label_facets.';

alter table bulk_run drop constraint bulk_run_deed_check;
alter table bulk_run add constraint bulk_run_deed_check check (deed in ('act', 'take', 'assign', 'message', 'label'));
comment on column bulk_run.deed is 'act: an action of the scheme; take: tasks are taken; assign: they are given to a colleague; message: applicants are written to; label: labels are put and taken.';
comment on column bulk_run.request is 'The action and its values, the colleague, the message, or the labels.';
