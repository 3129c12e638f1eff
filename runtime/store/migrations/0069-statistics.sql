-- Older servers: may go on
-- Figures of a scheme over months are counted from indexes alone, however wide the rows are.
drop index case_filed;
create index case_filed on "case" (dispositif_id, filed_at) include (closed_at, outcome, state, channel, dispositif_version);
comment on index case_filed is 'Cases of a scheme by their filing: how many came in some days, how, and what became of them.';
drop index case_done;
create index case_done on "case" (dispositif_id, closed_at, id) include (routes, outcome, state, dispositif_version) where closed_at is not null;
comment on index case_done is 'Closed cases of a scheme in the order they ended, with what tells who sees them and how they ended.';
create index case_event_amount on case_event (at) where type = 'amountEntered';
comment on index case_event_amount is 'Money lines by their moment: what was granted and paid in some days.';
create index case_draft_begun on case_draft (dispositif_id, created_at);
comment on index case_draft_begun is 'Begun requests of a scheme by their beginning: how many were filed, and where the others were left.';
