-- Older servers: may go on
-- Tables of their own; a column with a default, which an older server leaves as it is: what it publishes is looked at all the same.
alter table dispositif_version add column news_at timestamptz;
comment on column dispositif_version.news_at is 'When it was worked out whether it is news for people; null until it was.';
-- What was published before there were alerts is not told as new.
update dispositif_version set news_at = now();
create index version_to_tell on dispositif_version (published_at) where news_at is null;
comment on index version_to_tell is 'Versions of which it is not known yet whether they are news.';

create table alert_news (
  id bigint primary key generated always as identity,
  key text not null unique,
  kind text not null check (kind in ('scheme', 'version', 'soon', 'opened', 'closing')),
  topic text not null check (topic in ('scheme', 'version', 'campaign')),
  dispositif_id text not null references dispositif on delete cascade,
  title text not null,
  summary text,
  theme text not null,
  audiences text[] not null,
  changes text[] not null default '{}',
  day date,
  hour text,
  at timestamptz not null
);
comment on table alert_news is 'What is new of schemes, each thing once: what mails, the feeds and accounts tell is read here.';
comment on column alert_news.id is 'Number, in the order in which they became known.';
comment on column alert_news.key is 'What it tells of: the same is never told twice.';
comment on column alert_news.kind is 'scheme: a new scheme; version: something changes for people; soon, opened, closing: requests are received soon, from now on, not much longer.';
comment on column alert_news.topic is 'What subscriptions choose: new schemes, changes, or when requests are received.';
comment on column alert_news.dispositif_id is 'Scheme.';
comment on column alert_news.title is 'Its title then.';
comment on column alert_news.summary is 'Of a new scheme: what it is, in a sentence; null for the others.';
comment on column alert_news.theme is 'Its theme then.';
comment on column alert_news.audiences is 'Whom it is for, then.';
comment on column alert_news.changes is 'Of a version: what changes, see NEWS_SUBJECTS of the engine.';
comment on column alert_news.day is 'Of soon: first day; of opened and closing: last day on which requests are received; null for none.';
comment on column alert_news.hour is 'Hour of that day, HH:MM; null for its beginning, or its end.';
comment on column alert_news.at is 'When it became known.';
create index alert_news_of on alert_news (dispositif_id, id);
comment on index alert_news_of is 'News of a scheme, for its feed.';
create index alert_news_in on alert_news (theme, id);
comment on index alert_news_in is 'News of a theme, for its feed.';

create table alert_reader (
  id uuid primary key,
  user_id text unique references "user" on delete cascade,
  email text unique,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'never')),
  next_at timestamptz,
  told bigint not null default 0,
  created_at timestamptz not null,
  check ((user_id is null) <> (email is null))
);
comment on table alert_reader is 'Who asked to be told what is new: an account, or an address. One without any subscription is removed.';
comment on column alert_reader.id is 'Identifier; links of mails name it, signed.';
comment on column alert_reader.user_id is 'Account; null for who has none.';
comment on column alert_reader.email is 'Address, lower case, of who has no account.';
comment on column alert_reader.rhythm is 'How often a mail leaves at most; never: read in the account alone.';
comment on column alert_reader.next_at is 'When the next mail leaves, if there is something to tell; null for never, and until a subscription is confirmed.';
comment on column alert_reader.told is 'Last news that a mail told, or that was there when they began.';
comment on column alert_reader.created_at is 'When.';
create index alert_reader_due on alert_reader (next_at) where next_at is not null;
comment on index alert_reader_due is 'Whose mail is due.';

create table alert_subscription (
  id uuid primary key,
  reader_id uuid not null references alert_reader on delete cascade,
  about text not null check (about in ('all', 'theme', 'audience', 'scheme')),
  subject text not null,
  topics text[] not null check (cardinality(topics) > 0),
  rhythm text not null check (rhythm in ('daily', 'weekly', 'never')),
  since bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table alert_subscription is 'What somebody asked to be told. What is asked for an address waits for its link to be used, and is forgotten after seven days.';
comment on column alert_subscription.id is 'Identifier; the link that confirms it names it, signed.';
comment on column alert_subscription.reader_id is 'Who.';
comment on column alert_subscription.about is 'Whether it is about all schemes, a theme, an audience or one scheme.';
comment on column alert_subscription.subject is 'The theme, the audience or the identifier of the scheme; empty for all.';
comment on column alert_subscription.topics is 'What of it is told: scheme, version, campaign.';
comment on column alert_subscription.rhythm is 'How often a mail was asked for; that of the reader once it is confirmed.';
comment on column alert_subscription.since is 'Last news that was there when it was confirmed: none before is told.';
comment on column alert_subscription.created_at is 'When it was asked for.';
comment on column alert_subscription.confirmed_at is 'Since when it holds; null until it is confirmed.';
create unique index alert_subscription_once on alert_subscription (reader_id, about, subject, (confirmed_at is null));
comment on index alert_subscription_once is 'The same is held once, and waits once.';
create index alert_subscription_unconfirmed on alert_subscription (created_at) where confirmed_at is null;
comment on index alert_subscription_unconfirmed is 'Those that nobody confirmed.';

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('verify', 'reset', 'exists', 'change', 'keep', 'link', 'alert'));
comment on column account_mail.kind is 'verify: confirm the address; reset: choose a new password; exists: there is an account already; change: confirm another address; keep: take a change of address back; link: a code for who asks to act for an establishment; alert: confirm that one wants to be told what is new.';
