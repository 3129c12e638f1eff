-- The queue marks a task whose holders were reminded.
alter table task add column reminded_at timestamptz;
comment on column task.reminded_at is 'When those who must answer were reminded; null as long as they were not.';
update task t set reminded_at = (known.task ->> 'remindedAt')::timestamptz
from "case" c cross join lateral json_array_elements(c.data -> 'tasks') as known (task)
where c.id = t.case_id and known.task ->> 'id' = t.id and known.task ->> 'remindedAt' is not null;
