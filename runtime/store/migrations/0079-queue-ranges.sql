-- Older servers: must stop
-- The queue is narrowed to spans of amounts, numbers and days of any column: what a value is found by then stands among the words of its
-- case. An older server would write cases without, and narrowed lists would miss them.
create function span_nodes(type text, value text) returns setof text language sql immutable parallel safe strict as $$
  select sign || length(whole) || ':' || left(whole || decimals, place)
    from (select case when number < 0 then '-' else '' end as sign, trunc(abs(number))::text as whole,
        rtrim(lpad((trunc(abs(number) * 100) % 100)::text, 2, '0'), case when number = trunc(number, 2) then '0' else '' end) as decimals
      from (select case when type = 'number' then value::numeric end as number) typed where number is not null) number
    cross join generate_series(0, length(whole || decimals)) place
    where length(whole) <= 15
  union all select 'd:' || left(replace(value, '-', ''), place) from generate_series(1, 8) place
    where type = 'date' and value ~ '^\d{4}-\d\d-\d\d$'
$$;
comment on function span_nodes is 'Each beginning of the digits of a number, behind how many stand before its decimals (two of which count), or of a day.';

create or replace function case_facets(channel text, filed_at timestamptz, columns json, alerts json) returns tsvector
language sql stable parallel safe strict as $$
  select array_to_tsvector(array_agg(word)) from (
    select facet('channel', channel) as word
    union select facet('day', to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM-DD'))
    union select facet('month', to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM'))
    union select facet('alert', mark ->> 'label') from json_array_elements(alerts) mark
    union select facet('column', (c ->> 'title') || chr(31) || (c ->> 'value')) from json_array_elements(columns) c
      where json_typeof(c -> 'value') in ('string', 'number', 'boolean')
    union select facet('span', (c ->> 'title') || chr(31) || node) from json_array_elements(columns) c
      cross join span_nodes(case when json_typeof(c -> 'value') = 'number' then 'number' else c ->> 'type' end, c ->> 'value') node
      where json_typeof(c -> 'value') = 'number' or (c ->> 'type' = 'date' and json_typeof(c -> 'value') = 'string')
  ) words where word is not null
$$;
comment on function case_facets is 'All that the queue can be narrowed by of a case, as words to be found.';

update "case" set search = search || case_facets(channel, filed_at, columns, alerts)
  where exists (select from json_array_elements(columns) c where json_typeof(c -> 'value') = 'number' or c ->> 'type' = 'date');
update task set search = c.search from "case" c where c.id = task.case_id and c.search <> task.search;
