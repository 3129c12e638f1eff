-- Older servers: must stop
-- What the queue is narrowed by (channel, day, columns, marks) stands among the words that a case is found by: an older server
-- would write cases without, and narrowed lists would miss them.
create function facet(kind text, value text) returns text language sql immutable parallel safe strict
  return '=0' || left(md5(kind || chr(31) || value), 16);
comment on function facet is 'A thing by which the queue is narrowed, as one word that nobody types and no typing error is near.';

create function case_facets(channel text, filed_at timestamptz, columns json, alerts json) returns tsvector
language sql stable parallel safe strict as $$
  select array_to_tsvector(array_agg(word)) from (
    select facet('channel', channel) as word
    union select facet('day', to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM-DD'))
    union select facet('month', to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM'))
    union select facet('alert', mark ->> 'label') from json_array_elements(alerts) mark
    union select facet('column', (c ->> 'title') || chr(31) || (c ->> 'value')) from json_array_elements(columns) c
      where json_typeof(c -> 'value') in ('string', 'number', 'boolean')
  ) words where word is not null
$$;
comment on function case_facets is 'All that the queue can be narrowed by of a case, as words to be found.';

update "case" set search = search || case_facets(channel, filed_at, columns, alerts);
update task set search = c.search from "case" c where c.id = task.case_id;
comment on column "case".search is 'Words that searches look for: number, name, indexed answers; and what the queue is narrowed by, see case_facets.';
