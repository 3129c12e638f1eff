-- Older servers: may go on
-- Cases are found by what they have in common. Those that are there, and those that an older server writes, are null until they are next
-- written: by their applicant, company or association they are found at once, since these have columns of their own.
alter table "case" add column alike text[];
comment on column "case".alike is 'What it may have in common with others, each as kind:value (identity, phone, email, ridet, rna, address, parcel); null when not worked out yet.';
alter table "case" add column doubling text[];
comment on column "case".doubling is 'Of alike, that by which another of its scheme may be the same request; null when not worked out yet.';
create index case_alike on "case" using gin (alike);
comment on index case_alike is 'Cases by what they have in common.';
