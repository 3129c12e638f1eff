-- Older servers: may go on
-- An older server takes documents as large as their question says; only its page of settings does not know how to tell that this was changed.
alter table setting_change drop constraint setting_change_name_check,
  add constraint setting_change_name_check check (name in ('workDays', 'brand', 'contact', 'officeHours', 'limits', 'logo', 'letterheads', 'mailTexts', 'signatures', 'begun', 'documents'));
