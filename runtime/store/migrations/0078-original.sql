-- Older servers: may go on
-- A request typed from paper keeps the scan of its form.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('answer', 'message', 'document', 'agent', 'wallet', 'original'));
comment on column file.kind is 'answer: supporting document; message: attached to a message; document: produced letter; agent: added by an agent; wallet: put in the wallet by its holder, on no request; original: scan of the form on paper that a request was typed from.';
