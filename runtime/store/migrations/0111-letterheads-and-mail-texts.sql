-- Older servers: may go on
-- An older server goes on with letters and mails as it knew them; only its page of settings does not know how to tell that these were changed.
alter table setting_change drop constraint setting_change_name_check,
  add constraint setting_change_name_check check (name in ('workDays', 'brand', 'contact', 'officeHours', 'limits', 'logo', 'letterheads', 'mailTexts'));
