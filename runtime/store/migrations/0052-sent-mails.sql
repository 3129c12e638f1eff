-- Older servers: may go on
-- What was sent about a case is kept as it left, in a table of its own: mails that an older server sends are not in it, and are said to be of unknown delivery.
create table sent_mail (
  effect_id bigint primary key,
  case_id uuid not null references "case" on delete cascade,
  to_address text not null,
  subject text not null,
  text text,
  html text,
  at timestamptz not null,
  status text not null check (status in ('kept', 'sent', 'delayed', 'delivered', 'refused', 'returned', 'unwished', 'barred', 'past')),
  status_at timestamptz not null,
  answer text
);
comment on table sent_mail is 'Mails about cases as they left, with what became of them; they go with their case.';
comment on column sent_mail.effect_id is 'Effect that ordered it: the row of the outbox.';
comment on column sent_mail.case_id is 'Case that it is about.';
comment on column sent_mail.to_address is 'Address that it was for.';
comment on column sent_mail.subject is 'Its subject.';
comment on column sent_mail.text is 'Its plain text, without the keys of personal links; null for one that was not sent.';
comment on column sent_mail.html is 'Its HTML, without the keys of personal links; null for one that was not sent.';
comment on column sent_mail.at is 'When it was sent, or would have been.';
comment on column sent_mail.status is 'kept: in the mailbox of a demonstration; sent: the mail server took it; delayed, delivered, returned: what was reported since; refused: the mail server refused the address; not sent: unwished by its reader, barred since the address was refused before, past since it had come to nothing.';
comment on column sent_mail.status_at is 'Since when.';
comment on column sent_mail.answer is 'What the mail server or the report said; null for nothing.';
create index sent_mail_case on sent_mail (case_id);
comment on index sent_mail_case is 'Mails of a case.';

alter table refused_address add reason text;
comment on column refused_address.reason is 'What the mail server or the report said; null for nothing.';

create index person_email on person (lower(email)) where email is not null;
comment on index person_email is 'Finds people by their whole address.';
