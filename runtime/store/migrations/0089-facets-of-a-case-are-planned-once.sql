-- Older servers: may go on
-- The same words of the same cases. PostgreSQL plans what a function in SQL says each time that it is called, which cost more than the
-- rest of what is written of a case; what one in its own language says is planned once a connection.
create or replace function span_nodes(type text, value text) returns setof text language plpgsql immutable parallel safe strict as $$
declare
  amount numeric;
  whole text;
  digits text;
begin
  if type = 'number' then
    amount := abs(value::numeric);
    whole := trunc(amount)::text;
    if length(whole) > 15 then return; end if;
    digits := whole || rtrim(lpad((trunc(amount * 100) % 100)::text, 2, '0'), case when amount = trunc(amount, 2) then '0' else '' end);
    for place in 0..length(digits) loop
      return next case when value::numeric < 0 then '-' else '' end || length(whole) || ':' || left(digits, place);
    end loop;
  elsif type = 'date' and value ~ '^\d{4}-\d\d-\d\d$' then
    for place in 1..8 loop
      return next 'd:' || left(replace(value, '-', ''), place);
    end loop;
  end if;
end
$$;

create or replace function case_facets(channel text, filed_at timestamptz, columns json, alerts json) returns tsvector
language plpgsql stable parallel safe strict as $$
declare
  day constant text := to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM-DD');
  words text[] := array[facet('channel', channel), facet('day', day), facet('month', left(day, 7))];
  cell json;
  kind text;
begin
  words := words || array(select facet('alert', mark ->> 'label') from json_array_elements(alerts) mark where mark ->> 'label' is not null);
  for cell in select json_array_elements(columns) loop
    kind := json_typeof(cell -> 'value');
    continue when coalesce(kind, '') not in ('string', 'number', 'boolean') or cell ->> 'title' is null;
    words := words || facet('column', (cell ->> 'title') || chr(31) || (cell ->> 'value'));
    continue when kind <> 'number' and (kind <> 'string' or cell ->> 'type' is distinct from 'date');
    words := words || array(select facet('span', (cell ->> 'title') || chr(31) || node)
      from span_nodes(case kind when 'number' then 'number' else 'date' end, cell ->> 'value') node);
  end loop;
  return array_to_tsvector(words);
end
$$;
