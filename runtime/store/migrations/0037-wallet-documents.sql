-- Older servers: may go on
-- A kind of file that only servers that know it read, and columns that an older server leaves empty.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('answer', 'message', 'document', 'agent', 'wallet'));
comment on column file.kind is 'answer: supporting document; message: attached to a message; document: produced letter; agent: added by an agent; wallet: put in the wallet by its holder, on no request.';
alter table file add column dated_on date;
comment on column file.dated_on is 'Date written on a document of the wallet, as its holder told it; null when they did not.';
alter table file add column valid_until date;
comment on column file.valid_until is 'Last day on which a document of the wallet is valid, as its holder told it; null when nothing ends it.';
-- What is in the wallet without a request counts too.
drop index file_wallet;
create index file_wallet on file (person_id, wallet) where wallet is not null and person_id is not null;
comment on index file_wallet is 'Documents of the wallet of a person.';
