-- Older servers: may go on
-- What waits for its applicant and is due on some days was looked for among all open cases: most of what waits is not due at all.
create index case_waiting_due on "case" (dispositif_id, due_at, id) where waiting is not null and closed_at is null;
comment on index case_waiting_due is 'Cases of a scheme that wait for their applicants, in the order of their due dates.';
