-- Documents that a scheme keeps in the applicant's wallet are known by their kind, and by the day they were first given:
-- the copy made for a later request is no younger than the document.
alter table file add column wallet text;
alter table file add column given_on date;
create index file_wallet on file (person_id, wallet, given_on desc) where wallet is not null and case_id is not null;
comment on column file.wallet is 'Kind of document kept in the applicant''s wallet and offered again; null for the others.';
comment on column file.given_on is 'Day a document of the wallet was first given; null for the others.';
