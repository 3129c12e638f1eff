-- Older servers: may go on
-- An older server does not count opinions: what a row says stays as it was until a newer one writes the case.
alter table "case" add opinions smallint[];
comment on column "case".opinions is 'Of the opinions asked where it stands, how many are in, and how many were asked; null where none was.';

-- Of cases that wait for one. What was asked earlier is told apart when the case is next written.
update "case" c set opinions = array[counted.received, counted.asked]::smallint[]
from (
  select o.id, count(*) filter (where one.value ->> 'status' in ('given', 'silent')) as received, count(*) as asked
  from "case" o cross join lateral json_each(o.data -> 'opinions') one
  where o.closed_at is null and exists (select from task t where t.case_id = o.id and t.opinion is not null)
    and one.value ->> 'status' <> 'closed'
  group by o.id
) counted
where c.id = counted.id;
