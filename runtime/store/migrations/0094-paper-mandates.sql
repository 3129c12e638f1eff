-- Older servers: may go on
-- New columns, null for what a person gave in their own account; an older server shows a mandate from paper as any other.
alter table mandate add column recorded_by text;
alter table mandate add column recorded_by_name text;
alter table mandate add column scan_id uuid references file (id) on delete set null;
alter table mandate add constraint mandate_recorded check ((recorded_by is null) = (recorded_by_name is null));
comment on column mandate.recorded_by is 'Account of the agent who recorded it from a document on paper; null for one that its principal gave in their account.';
comment on column mandate.recorded_by_name is 'Name of that agent, as it was then.';
comment on column mandate.scan_id is 'Scan of the document; null for none, and once it was forgotten.';
create unique index mandate_scan on mandate (scan_id) where scan_id is not null;
comment on index mandate_scan is 'A scan is that of one mandate.';
alter table mandate drop constraint mandate_ended_by_check;
alter table mandate add constraint mandate_ended_by_check
  check (ended_by in ('principal', 'agent', 'day', 'closing', 'counter'));
comment on column mandate.ended_by is 'By its principal, its agent, its last day, the closing of an account, or at a counter at the principal’s word.';
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check
  check (kind in ('answer', 'message', 'document', 'agent', 'wallet', 'original', 'mandate'));
comment on column file.kind is 'answer: supporting document; message: attached to a message; document: produced letter; agent: added by an agent; wallet: put in the wallet by its holder, on no request; original: scan of the form on paper that a request was typed from; mandate: scan of a document by which a person appoints somebody.';
create index file_mandate on file (created_at) where kind = 'mandate';
comment on index file_mandate is 'Scans of mandates, of which some are forgotten.';
