-- What went wrong, in a word that screens have a sentence for; last_error is for whoever operates the server.
alter table outbox add column failure text;
comment on column outbox.failure is 'Kind of the last failure; null when none was recorded.';
comment on column outbox.last_error is 'Last error in technical words, without personal data.';
