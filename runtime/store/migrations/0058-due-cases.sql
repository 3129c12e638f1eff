-- Older servers: may go on
-- Cases are narrowed by their due dates: those of a span lie beside one another.
create index case_due on "case" (dispositif_id, due_at, id) where closed_at is null;
comment on index case_due is 'Open cases of a scheme in the order of their due dates.';
