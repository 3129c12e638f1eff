-- A service may take its requests in the order in which they came.
create index task_age on task (dispositif_id, function, route, opened_at, case_id, id) where assignee_id is null;
comment on index task_age is 'Tasks to take, those that wait longest first.';
