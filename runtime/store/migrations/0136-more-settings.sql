-- Older servers: may go on
-- An older server prints no signature and no logo of a service, and keeps what is begun with it for the usual days; only its page of settings does not know how to tell that these were changed.
alter table setting_change drop constraint setting_change_name_check,
  add constraint setting_change_name_check check (name in ('workDays', 'brand', 'contact', 'officeHours', 'limits', 'logo', 'letterheads', 'mailTexts', 'signatures', 'begun'));

alter table case_draft add anonymous_days smallint not null default 30, add account_days smallint not null default 180;
comment on column case_draft.anonymous_days is 'Days after its last save for which it is kept as long as it is of no account: what was told when it was begun.';
comment on column case_draft.account_days is 'The same once it is of an account.';
