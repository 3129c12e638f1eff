-- Older servers: must stop
-- When silence next decides on a case stands in a column of its own, so that heads of service find what it is near: an older
-- server would write cases without. Today's library has no clock whose silence means nothing, so what workflows say themselves is enough.
alter table "case" add silence_at timestamptz;
comment on column "case".silence_at is 'When a running legal delay ends and silence decides, the earliest (the midnight after the last day); null when none runs.';
update "case" c set silence_at = (
  select min((clock.value ->> 'dueAt')::timestamptz) from json_each(c.data -> 'clocks') clock
  where clock.value ->> 'status' = 'running'
    and coalesce((v.files ->> 'workflow.json')::json -> 'clocks' -> clock.key ->> 'silence', '') <> 'none'
) from dispositif_version v
where c.closed_at is null and v.dispositif_id = c.dispositif_id and v.number = c.dispositif_version;

create index case_silence on "case" (dispositif_id, silence_at, id) where silence_at is not null;
comment on index case_silence is 'Open cases on which silence will decide, the earliest first.';
create index case_filed on "case" (dispositif_id, filed_at) include (closed_at);
comment on index case_filed is 'Cases of a scheme by their filing: how many came in a week, and how many of them are open.';
create index task_load on task (dispositif_id, assignee_id, case_id) include (due_at) where assignee_id is not null;
comment on index task_load is 'What each agent has taken in a scheme.';
