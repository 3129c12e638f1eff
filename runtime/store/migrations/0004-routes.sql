-- Cases of a function may go to another group than its own: bindings and tasks say by which route.

alter table function_binding add column route text not null default '';
comment on column function_binding.route is 'Route of the function; empty for the function''s own group.';
alter table function_binding drop constraint function_binding_pkey;
alter table function_binding add primary key (dispositif_id, function, route, group_id);

alter table "case" add column routes jsonb not null default '{}';
comment on column "case".routes is 'Route the case takes, by function; a function that is not there keeps it in its own group.';

alter table task add column route text not null default '';
comment on column task.route is 'Route of the case in the function; empty for the function''s own group.';

drop index task_queue;
drop index task_state;
drop index task_late;
create index task_queue on task (dispositif_id, function, route, coalesce(due_at, 'infinity'), case_id, id) where assignee_id is null;
create index task_state on task (dispositif_id, function, route, case_state, coalesce(due_at, 'infinity'), case_id, id) where assignee_id is null;
create index task_late on task (dispositif_id, function, route, due_at, case_id, id) where due_at is not null;
