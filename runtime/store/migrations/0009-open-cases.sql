-- A case on which others have to act (opinions, a signature) has no task of the agent who follows it: it is found among all that are open.
drop index case_open;
create index case_open on "case" (dispositif_id, filed_at, id) where closed_at is null;
comment on index case_open is 'Open cases of a scheme, the oldest first.';
