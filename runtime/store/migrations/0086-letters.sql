-- Older servers: must stop
-- What a letter became is told to its case as an event that an older server does not know.
create table letter_batch (
  id uuid primary key,
  service text not null,
  made_at timestamptz not null,
  made_by text not null,
  printed_at timestamptz,
  printed_by text,
  posted_on date check (printed_at is not null or posted_on is null),
  posted_at timestamptz,
  posted_by text
);
comment on table letter_batch is 'Letters that are printed and posted together, all of one service.';
comment on column letter_batch.id is 'Identifier, chosen by who asks for it: asked again, it is made once.';
comment on column letter_batch.service is 'Service that writes them, as its schemes name it.';
comment on column letter_batch.made_at is 'When.';
comment on column letter_batch.made_by is 'Name of the agent who made it.';
comment on column letter_batch.printed_at is 'When they were said to be printed; null before, and when that was taken back.';
comment on column letter_batch.printed_by is 'Who said so.';
comment on column letter_batch.posted_on is 'Day on which they were handed to the post; null before, and when that was taken back.';
comment on column letter_batch.posted_at is 'When that was said.';
comment on column letter_batch.posted_by is 'Who said so.';
create index letter_batch_made on letter_batch (made_at desc);
comment on index letter_batch_made is 'Batches, the latest first.';

create table letter (
  id bigint generated always as identity primary key,
  case_id uuid not null references "case" on delete cascade,
  dispositif_id text not null,
  service text not null,
  kind text not null check (kind in ('mail', 'message', 'document', 'notice')),
  of_id text not null,
  title text not null,
  markdown text,
  addressee text not null,
  to_third boolean not null,
  registered boolean not null,
  at timestamptz not null,
  batch_id uuid references letter_batch,
  place int,
  opened_at timestamptz,
  opened_by text,
  printings int not null default 0,
  sheets int,
  reference text,
  told_on date,
  unique (case_id, kind, of_id),
  check ((batch_id is null) = (place is null))
);
comment on table letter is 'Letters for people who are told in no other way: to be printed, and posted. A row goes with what is erased of its case.';
comment on column letter.id is 'Identifier.';
comment on column letter.case_id is 'Case that it is about.';
comment on column letter.dispositif_id is 'Scheme of the case.';
comment on column letter.service is 'Service that writes it, as the scheme named it.';
comment on column letter.kind is 'mail: a mail without an address; message: written by an agent; document: a letter or an act; notice: what the account would have told.';
comment on column letter.of_id is 'The mail, the message or the document in the case; of a notice its key.';
comment on column letter.title is 'What it is called.';
comment on column letter.markdown is 'Text of a notice; null for what the case keeps itself.';
comment on column letter.addressee is 'Name of whom it is to.';
comment on column letter.to_third is 'Whether it is to somebody else than the applicant.';
comment on column letter.registered is 'Whether it is an act that may be notified by registered mail: its number is asked for.';
comment on column letter.at is 'When it was ordered.';
comment on column letter.batch_id is 'Batch that it is printed with; null while it waits.';
comment on column letter.place is 'Its place there, from 1.';
comment on column letter.opened_at is 'When its sheets were last opened to be printed; null for never.';
comment on column letter.opened_by is 'By whom.';
comment on column letter.printings is 'How many times its sheets were opened to be printed.';
comment on column letter.sheets is 'Sheets, as last opened: two pages each.';
comment on column letter.reference is 'Number of the registered mail; null for a plain one.';
comment on column letter.told_on is 'Day of posting that its case was told last; null for none.';
create index letter_waiting on letter (dispositif_id, at) where batch_id is null;
comment on index letter_waiting is 'Letters of schemes that wait, the earliest first.';
create unique index letter_place on letter (batch_id, place) where batch_id is not null;
comment on index letter_place is 'Letters of a batch, in their order.';
