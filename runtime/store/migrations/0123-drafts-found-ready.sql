-- Older servers: may go on
-- A list says which drafts could be published: compiling hundreds to say so would take minutes, and publishing was asked of each anyway.
alter table dispositif_draft add ready_revision integer;
comment on column dispositif_draft.ready_revision is 'Newest revision of which it was proved that publishing it would succeed; null when there is none. A later revision is not known to be.';
