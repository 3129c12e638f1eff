-- A group whose opinion was asked on a case has its task under the name `group:<id>`, whatever the scheme.
create index task_group on task (function, dispositif_id) where function like 'group:%';
comment on index task_group is 'Finds the tasks of a group that was asked for its opinion.';
comment on column task.function is 'Function whose holders see it, or group:<id> when a group was asked for its opinion.';
