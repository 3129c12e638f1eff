-- Requests begun and never filed are removed once their time is up; finding them must not read those that were filed.
create index case_draft_stale on case_draft (updated_at) where case_id is null;
comment on index case_draft_stale is 'Finds the requests that were begun and given up.';
