-- The schema of the database after all migrations, for people to review. Written by `npm run schema`: nothing reads it,
-- and what changes it is a new file in migrations/.

create extension pg_trgm;

create extension unaccent;

-- Order of French texts: letters before accents and case, numbers by their value.
create collation french (provider = icu, locale = 'fr-u-kn-true');

-- All that the queue can be narrowed by of a case, as words to be found.
CREATE OR REPLACE FUNCTION public.case_facets(channel text, filed_at timestamp with time zone, columns json, alerts json)
 RETURNS tsvector
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT
AS $function$
declare
  day constant text := to_char(filed_at at time zone 'Pacific/Noumea', 'YYYY-MM-DD');
  words text[] := array[facet('channel', channel), facet('day', day), facet('month', left(day, 7))];
  cell json;
  kind text;
begin
  words := words || array(select facet('alert', mark ->> 'label') from json_array_elements(alerts) mark where mark ->> 'label' is not null);
  for cell in select json_array_elements(columns) loop
    kind := json_typeof(cell -> 'value');
    continue when coalesce(kind, '') not in ('string', 'number', 'boolean') or cell ->> 'title' is null;
    words := words || facet('column', (cell ->> 'title') || chr(31) || (cell ->> 'value'));
    continue when kind <> 'number' and (kind <> 'string' or cell ->> 'type' is distinct from 'date');
    words := words || array(select facet('span', (cell ->> 'title') || chr(31) || node)
      from span_nodes(case kind when 'number' then 'number' else 'date' end, cell ->> 'value') node);
  end loop;
  return array_to_tsvector(words);
end
$function$;

-- What applications are told of an event of a case; null for what is none of theirs, as what people write to each other.
CREATE OR REPLACE FUNCTION public.event_kind(type text, body json)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case type when 'filed' then 'case.filed' when 'answersChanged' then 'case.corrected' when 'erased' then 'case.erased'
    when 'moved' then case when body ->> 'outcome' is null then 'case.moved' else 'case.closed' end end
$function$;

-- A thing by which the queue is narrowed, as one word that nobody types and no typing error is near.
CREATE OR REPLACE FUNCTION public.facet(kind text, value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ('=0'::text || "left"(md5(((kind || chr(31)) || value)), 16));

-- Nothing that agents wrote of two entries outlives one of them.
CREATE OR REPLACE FUNCTION public.forget_merges()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update person_merge set reason = '', written = null, undone_reason = case when undone_at is not null then '' end
    where old.id in (kept_id, merged_id);
  return old;
end
$function$;

-- Who is in which group today: members, and who stands in for an absent one (absent_id). What is held through groups is read from here, and nowhere from membership alone.
CREATE OR REPLACE FUNCTION public.held_membership()
 RETURNS TABLE(user_id text, group_id uuid, absent_id text)
 LANGUAGE sql
 STABLE
AS $function$
  select m.user_id, m.group_id, null::text from membership m
  union all
  select a.deputy_id, m.group_id, a.user_id from absence a join membership m on m.user_id = a.user_id
    where a.ended_at is null and a.last_day >= (select product_day()) and a.first_day <= (select product_day())
      and exists (select from user_role r where r.user_id = a.user_id and r.role = 'agent')
$function$;

-- Keeps the places of a case beside it, in the transaction that writes it.
CREATE OR REPLACE FUNCTION public.keep_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from case_place p where p.case_id = new.id
    and not coalesce(new.places, '{}'::jsonb) @> jsonb_build_object(p.quota, p.key);
  insert into case_place (dispositif_id, quota, key, case_id)
    select new.dispositif_id, held.key, held.value, new.id from jsonb_each_text(new.places) held
    on conflict do nothing;
  return null;
end
$function$;

-- Keeps a table to which rows are only ever added.
CREATE OR REPLACE FUNCTION public.keep_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed nor removed', tg_table_name;
end
$function$;

-- Keeps the words of a message beside it; one whose words are erased has none.
CREATE OR REPLACE FUNCTION public.keep_said()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from said where case_id = new.case_id and seq = new.seq;
  insert into said select new.case_id, new.seq, new.body #>> '{message,id}', c.dispositif_id, new.at, search_words(new.body #>> '{message,text}')
    from "case" c where c.id = new.case_id and new.body #>> '{message,text}' <> '';
  insert into said_word select distinct word from said s cross join unnest(tsvector_to_array(s.words)) word
    where s.case_id = new.case_id and s.seq = new.seq and word ~ '^[^0-9]{3}' order by word on conflict do nothing;
  return null;
end
$function$;

-- The labels of a case as words to be found, beside case_facets.
CREATE OR REPLACE FUNCTION public.label_facets(labels uuid[])
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_to_tsvector(array_agg(facet('label', label::text))), ''::tsvector) from unnest(labels) label
$function$;

-- How the opinions asked where a case stands are, as a word to be found, beside case_facets: some still waited for, or all in.
CREATE OR REPLACE FUNCTION public.opinion_facets(opinions smallint[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when opinions is null then ''::tsvector
    else array_to_tsvector(array[facet('opinions', case when opinions[1] < opinions[2] then 'waiting' else 'complete' end)]) end
$function$;

-- Lower case without accents: what searches compare.
CREATE OR REPLACE FUNCTION public.plain_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, value));

-- The day of the product in Nouméa.
CREATE OR REPLACE FUNCTION public.product_day()
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select (product_now() at time zone 'Pacific/Noumea')::date
$function$;

-- The time of the product, as its processes have it: that of the machine, which a demonstration may have moved.
CREATE OR REPLACE FUNCTION public.product_now()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return now()
    + coalesce((select (value #>> '{}')::float8 from setting where name = 'clock-offset'), 0) * interval '1 millisecond';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- An erasure names the case whose history it writes again, in its own transaction.
  if current_setting('cagou.erasing', true) is not distinct from old.case_id::text
    and (new.case_id, new.seq, new.type, new.at) = (old.case_id, old.seq, old.type, old.at) then
    return new;
  end if;
  raise exception 'case_event is append only';
end $function$;

-- The same identifier, of a draft that is held until the transaction ends; an error when it is gone.
CREATE OR REPLACE FUNCTION public.require_draft(draft uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$
begin
  perform from case_draft where id = draft for update;
  if not found then
    raise exception 'the draft of a filing is gone' using errcode = 'CG001';
  end if;
  return draft;
end
$function$;

-- What searches look in: the words of a text; numbers also without the zeros before them.
CREATE OR REPLACE FUNCTION public.search_words(value text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_tsvector(ARRAY(SELECT unnest(ARRAY[word.word, ltrim(word.word, '0'::text)]) AS found FROM unnest(split_words(search_words.value)) word(word) EXCEPT SELECT ''::text));

-- Each beginning of the digits of a number, behind how many stand before its decimals (two of which count), or of a day.
CREATE OR REPLACE FUNCTION public.span_nodes(type text, value text)
 RETURNS SETOF text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  amount numeric;
  whole text;
  digits text;
begin
  if type = 'number' then
    amount := abs(value::numeric);
    whole := trunc(amount)::text;
    if length(whole) > 15 then return; end if;
    digits := whole || rtrim(lpad((trunc(amount * 100) % 100)::text, 2, '0'), case when amount = trunc(amount, 2) then '0' else '' end);
    for place in 0..length(digits) loop
      return next case when value::numeric < 0 then '-' else '' end || length(whole) || ':' || left(digits, place);
    end loop;
  elsif type = 'date' and value ~ '^\d{4}-\d\d-\d\d$' then
    for place in 1..8 loop
      return next 'd:' || left(replace(value, '-', ''), place);
    end loop;
  end if;
end
$function$;

-- Words of a text in their order, in lower case and without accents, cut at blanks and punctuation.
CREATE OR REPLACE FUNCTION public.split_words(value text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT "left"(part.word, 60) AS "left" FROM regexp_split_to_table(plain_text(split_words.value), '[\s!-/:-@\[-`{-~ «·»‐-‧ ]+'::text) WITH ORDINALITY part(word, place) WHERE (part.word <> ''::text) ORDER BY part.place LIMIT 200);

-- Notes what applications may be told of new events, and orders that their webhooks are told, in the transaction of the events.
CREATE OR REPLACE FUNCTION public.tell_applications()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Where no application reads, a case costs nothing more.
  if not exists (select from application where stopped_at is null) then return null; end if;
  with told as (
    insert into application_event (dispositif_id, case_id, seq, kind, at)
    select c.dispositif_id, f.case_id, f.seq, f.kind, f.at
    from (select case_id, seq, at, event_kind(type, body) as kind from fresh) f join "case" c on c.id = f.case_id
    where f.kind is not null and exists (select from application_grant g join application a on a.id = g.application_id
      where g.dispositif_id = c.dispositif_id and a.stopped_at is null)
    order by f.case_id, f.seq
    returning id, dispositif_id, case_id, kind, at
  ), due as (
    insert into delivery (id, webhook_id, event_id, case_id, at)
    select gen_random_uuid(), w.id, told.id, told.case_id, told.at from told join webhook w
      on told.kind = any (w.kinds) and told.dispositif_id = any (w.dispositifs)
    returning webhook_id, event_id, case_id
  )
  insert into outbox (case_id, key, type, payload)
  select due.case_id, key, 'delivery', json_build_object('type', 'delivery', 'key', key, 'webhook', due.webhook_id)
  from due join webhook w on w.id = due.webhook_id and w.disabled_at is null,
    lateral (select 'delivery:' || due.webhook_id || ':' || due.event_id as key) named;
  return null;
end $function$;

-- Tells whose rights may have changed: the account in the column that the trigger names, or everybody's.
CREATE OR REPLACE FUNCTION public.tell_rights()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('rights_changed', case
    when tg_nargs = 0 then '*'
    when tg_op = 'INSERT' then to_jsonb(new) ->> tg_argv[0]
    else to_jsonb(old) ->> tg_argv[0]
  end);
  return null;
end
$function$;

-- Tells all servers that what administrators set has changed.
CREATE OR REPLACE FUNCTION public.tell_settings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('settings_changed', '');
  return null;
end
$function$;

-- Who else an entry may be is worked out anew once what tells it apart has changed.
CREATE OR REPLACE FUNCTION public.unliken_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.likened_at := null;
  return new;
end
$function$;

-- First four letters of each word that a case is found by and that begins with three characters which are no digits.
CREATE OR REPLACE FUNCTION public.word_beginnings(words tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_tsvector(ARRAY(SELECT DISTINCT "left"(word.word, 4) AS "left" FROM unnest(tsvector_to_array(word_beginnings.words)) word(word) WHERE (word.word ~ '^[^0-9]{3}'::text)));

-- The first four, five and six letters of a word, each with one left out. Two words of which one begins the other but for one slip (a letter wrong, left out, too many, or exchanged with the next) share one.
CREATE OR REPLACE FUNCTION public.word_slips(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT DISTINCT ("left"(word_slips.word, (place.place - 1)) || substr("left"(word_slips.word, beginning.beginning), (place.place + 1))) AS kept FROM (generate_series(4, 6) beginning(beginning) CROSS JOIN LATERAL generate_series(1, beginning.beginning) place(place)) WHERE (length(("left"(word_slips.word, (place.place - 1)) || substr("left"(word_slips.word, beginning.beginning), (place.place + 1)))) = (beginning.beginning - 1)));

create sequence application_event_place as bigint start 1 increment 1;

-- Running number of cases; one for all schemes, so that filings never wait for one another. Gaps are allowed.
create sequence case_number as bigint start 1 increment 1;

-- Agents who are absent, each with the colleague who holds their functions in these days. Each change is a line of right_change too.
create table absence (
  id uuid not null, -- Identifier, made by who says it: sent twice, it is there once.
  user_id text not null, -- Who is absent.
  deputy_id text not null, -- Who stands in: holds, from the first day to the last, what the groups of the absent one hold.
  first_day date not null, -- First day, in Nouméa.
  last_day date not null, -- Last day, in Nouméa, included.
  said_by text not null, -- Name of who said it.
  said_at timestamp with time zone not null, -- When.
  ended_at timestamp with time zone, -- When it was ended early, or given up before it began; null while it stands. From then on it gives nothing.
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint absence_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint absence_days CHECK ((last_day >= first_day)),
  constraint absence_deputy CHECK ((deputy_id <> user_id))
);
-- Whose place somebody takes: asked at each request of somebody who is signed in.
CREATE INDEX absence_deputy_standing ON public.absence USING btree (deputy_id, last_day) WHERE (ended_at IS NULL);
-- Until when somebody is absent.
CREATE INDEX absence_user_standing ON public.absence USING btree (user_id, last_day) WHERE (ended_at IS NULL);
CREATE TRIGGER absence_told AFTER INSERT OR DELETE OR UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION tell_rights('deputy_id');

-- Ways an account can sign in (better-auth): a password, or an identity provider.
create table account (
  id text not null, -- Identifier.
  "accountId" text not null, -- Identifier at the provider (OpenID `sub`).
  "providerId" text not null, -- `credential` for a password, else the provider.
  "userId" text not null, -- Account.
  "accessToken" text, -- Token of the provider.
  "refreshToken" text, -- Token of the provider.
  "idToken" text, -- Identity token, used to sign out at the provider.
  "accessTokenExpiresAt" timestamp with time zone, -- Its end.
  "refreshTokenExpiresAt" timestamp with time zone, -- Its end.
  scope text, -- Scopes granted.
  password text, -- Hash of the password.
  "createdAt" timestamp with time zone not null default now(), -- When it was linked.
  "updatedAt" timestamp with time zone not null default now(), -- When it last changed.
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_providerId_accountId_key" UNIQUE ("providerId", "accountId"),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user ON public.account USING btree ("userId");

-- Accounts whose holders asked that they be closed: those that wait, those that were kept after all, and those that are closed. Holds no name and no address.
create table account_closing (
  id uuid not null, -- Identifier.
  user_id text, -- Account; null once it is gone.
  person_id uuid, -- Entry in the register; it may be gone.
  asked_at timestamp with time zone not null, -- When it was asked for.
  closes_at timestamp with time zone not null, -- From when on it is carried out.
  taken_back_at timestamp with time zone, -- When its holder kept the account after all; null for never.
  closed_at timestamp with time zone, -- When it was carried out; null before.
  erased jsonb, -- How much was erased, by kind; null before.
  constraint account_closing_pkey PRIMARY KEY (id),
  constraint account_closing_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE SET NULL
);
-- Closings to be carried out, the earliest first.
CREATE INDEX account_closing_due ON public.account_closing USING btree (closes_at) WHERE ((taken_back_at IS NULL) AND (closed_at IS NULL));
-- One wait an account.
CREATE UNIQUE INDEX account_closing_open ON public.account_closing USING btree (user_id) WHERE ((taken_back_at IS NULL) AND (closed_at IS NULL));

-- Mails about accounts that anybody can have sent to an address, counted so that nobody fills a mailbox. Rows are removed after a day.
create table account_mail (
  id bigint not null generated always as identity, -- Identifier.
  at timestamp with time zone not null default clock_timestamp(), -- When it was ordered.
  recipient text not null, -- HMAC of the address.
  kind text not null, -- verify: confirm the address; reset: choose a new password; exists: there is an account already; change: confirm another address; keep: take a change of address back; link: a code for who asks to act for an establishment, or the link of a mandate; alert: what is new of schemes.
  constraint account_mail_pkey PRIMARY KEY (id),
  constraint account_mail_kind_check CHECK ((kind = ANY (ARRAY['verify'::text, 'reset'::text, 'exists'::text, 'change'::text, 'keep'::text, 'link'::text, 'alert'::text])))
);
CREATE INDEX account_mail_at ON public.account_mail USING btree (at);
CREATE INDEX account_mail_recipient ON public.account_mail USING btree (recipient, kind, at);

-- The numbers of each register, and the act that bears each: it stays when the case is gone.
create table act_number (
  register text not null, -- Register, as in act_register.
  year integer not null, -- Year of the act, in Nouméa.
  rank integer not null, -- Place in the register that year, from 1, without gap.
  number text not null, -- The number as it is written on the act.
  case_id uuid not null, -- Case of the act.
  document text not null, -- Its document in the case.
  constraint act_number_pkey PRIMARY KEY (register, year, rank),
  constraint act_number_register_year_fkey FOREIGN KEY (register, year) REFERENCES act_register(register, year)
);

-- Where each register of acts stands in a year. Its row is held from the drawing of a number to the end of the transaction that writes the act, so that no number is lost or drawn twice.
create table act_register (
  register text not null, -- Register: a name that schemes share, or scheme/register for one of a scheme alone.
  year integer not null, -- Year of the acts, in Nouméa.
  last integer not null, -- Last number drawn.
  constraint act_register_pkey PRIMARY KEY (register, year),
  constraint act_register_last_check CHECK ((last > 0))
);

-- Changes of the address of an account: asked for, confirmed from the new address, or ended from the old one. What was confirmed stays, so that cases filed with a former address are found by it.
create table address_change (
  id uuid not null, -- Identifier; the links of both mails are signed for it.
  user_id text not null, -- Account.
  former text not null, -- Address before, lower case.
  address text not null, -- New address, lower case.
  asked_at timestamp with time zone not null, -- When it was asked for.
  confirmed_at timestamp with time zone, -- When the link of the mail to the new address was used; null before.
  ended_at timestamp with time zone, -- When it was given up, replaced by another one or taken back from the old address; null for none of it.
  constraint address_change_pkey PRIMARY KEY (id),
  constraint address_change_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint address_change_differs CHECK ((former <> address))
);
-- Accounts that had an address.
CREATE INDEX address_change_former ON public.address_change USING btree (former) WHERE ((confirmed_at IS NOT NULL) AND (ended_at IS NULL));
-- Changes of an account.
CREATE INDEX address_change_user ON public.address_change USING btree (user_id, asked_at);

-- Groups of agents (a service, a unit, a commission).
create table agent_group (
  id uuid not null, -- Identifier.
  name text not null, -- Name on screen.
  created_at timestamp with time zone not null default now(), -- When it was made.
  external_id text, -- Its identifier in the directory that keeps it (`externalId` of SCIM); null where none said one.
  constraint agent_group_pkey PRIMARY KEY (id),
  constraint agent_group_name_key UNIQUE (name),
  constraint agent_group_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint agent_group_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80)))
);
-- The group that a directory asks for.
CREATE INDEX agent_group_external ON public.agent_group USING btree (external_id) WHERE (external_id IS NOT NULL);

-- What is new of schemes, each thing once: what mails, the feeds and accounts tell is read here.
create table alert_news (
  id bigint not null generated always as identity, -- Number, in the order in which they became known.
  key text not null, -- What it tells of: the same is never told twice.
  kind text not null, -- scheme: a new scheme; version: something changes for people; soon, opened, closing: requests are received soon, from now on, not much longer.
  topic text not null, -- What subscriptions choose: new schemes, changes, or when requests are received.
  dispositif_id text not null, -- Scheme.
  title text not null, -- Its title then.
  summary text, -- Of a new scheme: what it is, in a sentence; null for the others.
  theme text not null, -- Its theme then.
  audiences text[] not null, -- Whom it is for, then.
  changes text[] not null default '{}'::text[], -- Of a version: what changes, see NEWS_SUBJECTS of the engine.
  day date, -- Of soon: first day; of opened and closing: last day on which requests are received; null for none.
  hour text, -- Hour of that day, HH:MM; null for its beginning, or its end.
  at timestamp with time zone not null, -- When it became known.
  constraint alert_news_pkey PRIMARY KEY (id),
  constraint alert_news_key_key UNIQUE (key),
  constraint alert_news_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE,
  constraint alert_news_kind_check CHECK ((kind = ANY (ARRAY['scheme'::text, 'version'::text, 'soon'::text, 'opened'::text, 'closing'::text]))),
  constraint alert_news_topic_check CHECK ((topic = ANY (ARRAY['scheme'::text, 'version'::text, 'campaign'::text])))
);
-- News of a theme, for its feed.
CREATE INDEX alert_news_in ON public.alert_news USING btree (theme, id);
-- News of a scheme, for its feed.
CREATE INDEX alert_news_of ON public.alert_news USING btree (dispositif_id, id);

-- Who asked to be told what is new: an account, or an address. One without any subscription is removed.
create table alert_reader (
  id uuid not null, -- Identifier; links of mails name it, signed.
  user_id text, -- Account; null for who has none.
  email text, -- Address, lower case, of who has no account.
  rhythm text not null, -- How often a mail leaves at most; never: read in the account alone.
  next_at timestamp with time zone, -- When the next mail leaves, if there is something to tell; null for never, and until a subscription is confirmed.
  told bigint not null default 0, -- Last news that a mail told, or that was there when they began.
  created_at timestamp with time zone not null, -- When.
  constraint alert_reader_pkey PRIMARY KEY (id),
  constraint alert_reader_email_key UNIQUE (email),
  constraint alert_reader_user_id_key UNIQUE (user_id),
  constraint alert_reader_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint alert_reader_check CHECK (((user_id IS NULL) <> (email IS NULL))),
  constraint alert_reader_rhythm_check CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text])))
);
-- Whose mail is due.
CREATE INDEX alert_reader_due ON public.alert_reader USING btree (next_at) WHERE (next_at IS NOT NULL);

-- What somebody asked to be told. What is asked for an address waits for its link to be used, and is forgotten after seven days.
create table alert_subscription (
  id uuid not null, -- Identifier; the link that confirms it names it, signed.
  reader_id uuid not null, -- Who.
  about text not null, -- Whether it is about all schemes, a theme, an audience or one scheme.
  subject text not null, -- The theme, the audience or the identifier of the scheme; empty for all.
  topics text[] not null, -- What of it is told: scheme, version, campaign.
  rhythm text not null, -- How often a mail was asked for; that of the reader once it is confirmed.
  since bigint not null default 0, -- Last news that was there when it was confirmed: none before is told.
  created_at timestamp with time zone not null, -- When it was asked for.
  confirmed_at timestamp with time zone, -- Since when it holds; null until it is confirmed.
  constraint alert_subscription_pkey PRIMARY KEY (id),
  constraint alert_subscription_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES alert_reader(id) ON DELETE CASCADE,
  constraint alert_subscription_about_check CHECK ((about = ANY (ARRAY['all'::text, 'theme'::text, 'audience'::text, 'scheme'::text]))),
  constraint alert_subscription_rhythm_check CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text]))),
  constraint alert_subscription_topics_check CHECK ((cardinality(topics) > 0))
);
-- The same is held once, and waits once.
CREATE UNIQUE INDEX alert_subscription_once ON public.alert_subscription USING btree (reader_id, about, subject, ((confirmed_at IS NULL)));
-- Those that nobody confirmed.
CREATE INDEX alert_subscription_unconfirmed ON public.alert_subscription USING btree (created_at) WHERE (confirmed_at IS NULL);

-- Tokens of programs (CLI, integrators); a token may do what its owner may.
create table api_token (
  id uuid not null, -- Identifier.
  name text not null, -- What it is for.
  token_hash text not null, -- SHA-256 of the token.
  user_id text not null, -- Owner.
  created_at timestamp with time zone not null default now(), -- When it was made.
  expires_at timestamp with time zone not null, -- Its end.
  last_used_at timestamp with time zone, -- Last use.
  scopes text[], -- What it may do, of what its owner may; null for all of it, empty for a feed.
  schemes text[], -- Schemes that it reaches; null for all.
  warned_days smallint, -- How many days before its end it was last told of by mail; null as long as it was not.
  feed json, -- Of a feed for spreadsheets, the view of the queue that its address gives as CSV: search (query of the queue), show (columns), reason (why its cases are read). Its secret opens nothing else. Null for a token of a program.
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_token_hash_key UNIQUE (token_hash),
  constraint api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint api_token_schemes_check CHECK ((cardinality(schemes) > 0)),
  constraint api_token_scopes_check CHECK (
CASE
    WHEN (feed IS NULL) THEN (cardinality(scopes) > 0)
    ELSE (scopes = '{}'::text[])
END),
  constraint api_token_warned_days_check CHECK ((warned_days = ANY (ARRAY[30, 7])))
);
CREATE TRIGGER api_token_told AFTER DELETE OR UPDATE OF expires_at ON public.api_token FOR EACH ROW EXECUTE FUNCTION tell_rights('user_id');

-- Business applications that read cases by the API, each for a purpose and as far as was declared.
create table application (
  id uuid not null, -- Identifier.
  name text not null, -- What people call it: who has a request reads it beside each reading.
  purpose text not null, -- What it reads for, as it is told to the persons concerned.
  contact text not null, -- Address of who answers for it.
  ends_at timestamp with time zone not null, -- From when on it reads nothing any more, unless it is declared longer.
  stopped_at timestamp with time zone, -- Since when it was stopped for good; null while it was not.
  created_by text not null, -- Name of who declared it.
  created_at timestamp with time zone not null default now(), -- When.
  constraint application_pkey PRIMARY KEY (id),
  constraint application_name_check CHECK ((name ~ '\S'::text)),
  constraint application_purpose_check CHECK ((purpose ~ '\S'::text))
);
-- Two that read are not called alike.
CREATE UNIQUE INDEX application_name ON public.application USING btree (lower(name)) WHERE (stopped_at IS NULL);

-- What applications may be told of cases, without what it was: kept for thirty days for who missed it.
create table application_event (
  id bigint not null generated always as identity, -- Identifier; in the order of its case.
  place bigint, -- Where it stands in the list that applications read on; given once it is committed, so that nothing comes before what was read.
  dispositif_id text not null, -- Scheme.
  case_id uuid not null, -- Case.
  seq integer not null, -- Number of the event in its case.
  kind text not null, -- Kind, see event_kind().
  at timestamp with time zone not null, -- When it happened.
  constraint application_event_pkey PRIMARY KEY (id),
  constraint application_event_place_key UNIQUE (place),
  constraint application_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE
);
-- Events by when they happened: they are kept for thirty days.
CREATE INDEX application_event_at ON public.application_event USING btree (at);
-- Events by their case, with which they are removed.
CREATE INDEX application_event_case ON public.application_event USING btree (case_id);
-- Events that have no place yet.
CREATE INDEX application_event_new ON public.application_event USING btree (id) WHERE (place IS NULL);

-- Schemes whose cases an application reads, and what of them.
create table application_grant (
  application_id uuid not null, -- Application.
  dispositif_id text not null, -- Scheme.
  categories text[] not null, -- Categories of privacy.json whose answers it reads, by name.
  identity boolean not null, -- Whether it reads who asks, as their account says.
  constraint application_grant_pkey PRIMARY KEY (application_id, dispositif_id),
  constraint application_grant_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE,
  constraint application_grant_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE
);

-- Tokens of applications; the secret itself is not kept. One that is revoked is removed.
create table application_token (
  id uuid not null, -- Identifier.
  application_id uuid not null, -- Application.
  token_hash text not null, -- SHA-256 of the token.
  created_by text not null, -- Name of who made it.
  created_at timestamp with time zone not null default now(), -- When.
  expires_at timestamp with time zone not null, -- End.
  last_used_at timestamp with time zone, -- Last use, to the minute.
  warned_days smallint, -- How many days before its end it was last told of by mail; null as long as it was not.
  constraint application_token_pkey PRIMARY KEY (id),
  constraint application_token_token_hash_key UNIQUE (token_hash),
  constraint application_token_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE,
  constraint application_token_warned_days_check CHECK ((warned_days = ANY (ARRAY[30, 7])))
);
CREATE INDEX application_token_of ON public.application_token USING btree (application_id);

-- Packages of closed cases for the archives, each of one scheme.
create table archive_transfer (
  id bigint not null generated always as identity, -- Number.
  dispositif_id text not null, -- Scheme.
  prepared_at timestamp with time zone not null, -- When its cases were chosen.
  prepared_by text not null, -- Name of who chose them.
  packed_at timestamp with time zone, -- When its package was last taken out whole; null before.
  manifest text, -- SHA-256 of the manifest of that package, which has that of each of its files.
  taken_at timestamp with time zone, -- When it was recorded that the archives have it, and its cases lost what they were given; null before.
  taken_by text, -- Name of who recorded it.
  taken_on date, -- Day on which the archives took it, as they say.
  reference text, -- What the archives call it.
  dropped_at timestamp with time zone, -- When it was given up; null when it was not.
  dropped_by text, -- Name of who gave it up.
  constraint archive_transfer_pkey PRIMARY KEY (id),
  constraint archive_transfer_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id),
  constraint archive_transfer_end CHECK (((taken_at IS NULL) OR (dropped_at IS NULL))),
  constraint archive_transfer_packed CHECK (((packed_at IS NULL) = (manifest IS NULL))),
  constraint archive_transfer_taken CHECK (((taken_at IS NULL) OR ((packed_at IS NOT NULL) AND (taken_by IS NOT NULL) AND (taken_on IS NOT NULL) AND (reference IS NOT NULL))))
);

-- Cases of a transfer.
create table archive_transfer_case (
  transfer_id bigint not null, -- Transfer.
  case_id uuid not null, -- Case.
  version integer, -- Version of the case that is in the package that was last taken out whole; null before.
  left_out boolean not null default false, -- Whether it kept its data when the archives had the package: it had changed since, or had nothing to give any more.
  constraint archive_transfer_case_pkey PRIMARY KEY (transfer_id, case_id),
  constraint archive_transfer_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint archive_transfer_case_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES archive_transfer(id) ON DELETE CASCADE
);
-- Transfers of a case.
CREATE INDEX archive_transfer_case_of ON public.archive_transfer_case USING btree (case_id);

-- Breaches of personal data, as the data-protection officer notes them (RGPD, article 33.5): what stands now; what was decided and when is in breach_line.
create table breach (
  id uuid not null, -- Identifier, made by who begins it: sent twice, it is there once.
  number text not null, -- Number in the notebook: the year and the order in it.
  began_at timestamp with time zone not null default now(), -- When the entry was begun.
  began_by text not null, -- Name of who began it.
  entry jsonb not null, -- What is known, as the API gives it (BreachEntry).
  discovered_at timestamp with time zone not null, -- When it was discovered, as the entry says: the list is in this order.
  revision integer not null default 1, -- How often it was kept: what is typed over another is refused.
  kept_at timestamp with time zone not null, -- When what is typed was kept last.
  kept_by text not null, -- Name of who typed it.
  closed_at timestamp with time zone, -- When it was closed; null while it is followed up.
  constraint breach_pkey PRIMARY KEY (id),
  constraint breach_number_key UNIQUE (number)
);
-- The notebook, the latest discovered first.
CREATE INDEX breach_order ON public.breach USING btree (discovered_at DESC, id DESC);

-- What was done about a breach, line after line, never changed: each bears the hash of itself and of the one before.
create table breach_line (
  id uuid not null, -- Identifier, made by who writes it: sent twice, it is there once.
  breach_id uuid not null, -- Breach.
  seq integer not null, -- Order in the breach, from 1.
  at timestamp with time zone not null, -- When it was written.
  by_name text not null, -- Name of who wrote it.
  kind text not null, -- begun; entry: what stood before more was typed, by somebody else or after ten minutes; note: what somebody wrote; closed, reopened.
  text text not null, -- What it says; empty where its kind says all.
  entry jsonb not null, -- The entry as it was then: what was changed since is seen beside it.
  hash text not null, -- SHA-256 of the hash of the line before and of this line as canonical JSON.
  constraint breach_line_pkey PRIMARY KEY (id),
  constraint breach_line_breach_id_seq_key UNIQUE (breach_id, seq),
  constraint breach_line_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breach(id),
  constraint breach_line_kind_check CHECK ((kind = ANY (ARRAY['begun'::text, 'entry'::text, 'note'::text, 'closed'::text, 'reopened'::text])))
);
CREATE TRIGGER breach_line_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.breach_line FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();

-- What an agent does to many cases at once, carried out case after case by workers.
create table bulk_run (
  id uuid not null, -- Identifier, made by who asks: asked twice, it is begun once.
  user_id text not null, -- Agent who asked; each case is judged by the rights they have at that moment.
  deed text not null, -- act: an action of the scheme; take: tasks are taken; assign: they are given to a colleague; message: applicants are written to; label: labels are put and taken; sit: what a sitting decided of each is carried out.
  title text not null, -- Title of the action; empty for what is none.
  request jsonb not null, -- The action and its values, the colleague, the message, or the labels.
  total integer not null, -- Cases that it was asked for.
  done integer not null default 0, -- Cases to which it was done.
  refused integer not null default 0, -- Cases that it does not apply to.
  begun_at timestamp with time zone not null, -- When it was asked for.
  touched_at timestamp with time zone not null default clock_timestamp(), -- When a case of it was last looked at: runs take turns.
  ended_at timestamp with time zone, -- When nothing of it was left to do; null until then.
  stopped boolean not null default false, -- Its agent stopped it.
  seen boolean not null default false, -- Its agent has seen how it ended.
  constraint bulk_run_pkey PRIMARY KEY (id),
  constraint bulk_run_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint bulk_run_deed_check CHECK ((deed = ANY (ARRAY['act'::text, 'take'::text, 'assign'::text, 'message'::text, 'label'::text, 'sit'::text])))
);
-- What is over, the oldest first: it is kept for a set time.
CREATE INDEX bulk_run_ended ON public.bulk_run USING btree (ended_at) WHERE (ended_at IS NOT NULL);
-- What is to be carried out.
CREATE INDEX bulk_run_open ON public.bulk_run USING btree (id) WHERE (ended_at IS NULL);
-- What an agent asked for, the latest first.
CREATE INDEX bulk_run_user ON public.bulk_run USING btree (user_id, begun_at DESC);

-- The cases of a bulk_run, marked in the transaction that changes the case: nothing is done twice, and nothing is forgotten.
create table bulk_run_case (
  run_id uuid not null, -- What is done to it.
  "position" integer not null, -- Its place in the order in which they are done.
  case_id uuid not null, -- Case.
  expected_version integer not null, -- Version that the action was chosen on; 0 where none is quoted.
  status text not null default 'waiting'::text, -- waiting; done; refused: it does not apply, message says why.
  message text, -- Why it does not apply; null where it does, or is not known yet.
  attempts smallint not null default 0, -- How often it failed for a reason that is not of the case.
  request jsonb, -- What is asked of this case alone: the action and its values, and the sitting; null where the same is asked of all.
  constraint bulk_run_case_pkey PRIMARY KEY (run_id, "position"),
  constraint bulk_run_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint bulk_run_case_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_run(id) ON DELETE CASCADE,
  constraint bulk_run_case_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
);
-- Removes them with their case.
CREATE INDEX bulk_run_case_case ON public.bulk_run_case USING btree (case_id);
-- What is left of a run, in its order.
CREATE INDEX bulk_run_case_waiting ON public.bulk_run_case USING btree (run_id, attempts, "position") WHERE (status = 'waiting'::text);

-- Projection of each case (dossier) from its events; only runtime/cases/apply writes it.
create table "case" (
  id uuid not null, -- Identifier.
  number text not null, -- Number known to people.
  dispositif_id text not null, -- Scheme.
  dispositif_version integer not null, -- Version the case is pinned to.
  version integer not null, -- Number of its last event.
  state text not null, -- Top-level state.
  outcome text, -- How it ended; null while open.
  waiting text, -- Who else is awaited in its state.
  channel text not null, -- Channel it came by.
  person_id uuid, -- Applicant; null once nothing says who asked.
  applicant_name text not null, -- How lists call who asks: family name, first names; of a request of a company or an association, its name, then who filed in brackets.
  filed_at timestamp with time zone not null, -- Filing.
  closed_at timestamp with time zone, -- End.
  due_at timestamp with time zone, -- Earliest due date of its open tasks and running clocks.
  wake_at timestamp with time zone, -- Next moment when time changes it; who carries out effects looks for those that have come.
  columns json not null default '[]'::json, -- Columns of the queue, computed by the scheme.
  alerts json not null default '[]'::json, -- Marks of the queue, computed by the scheme.
  search tsvector not null default ''::tsvector, -- Words that searches look for: number, name, indexed answers; and what the queue is narrowed by, see case_facets, label_facets and opinion_facets.
  data json not null, -- The whole projected case, as the engine shapes it.
  updated_at timestamp with time zone not null, -- Instant of its last event.
  routes jsonb not null default '{}'::jsonb, -- Route the case takes, by function; a function that is not there keeps it in its own group.
  unread_since timestamp with time zone, -- When the applicant wrote the first of their messages that no agent has read; null when all are read. A mark of reading, not of the events.
  applicant_unread_since timestamp with time zone, -- When the service wrote the first of its messages that the applicant has not read; null when all are read. A mark of reading, not of the events.
  applicant_told_at timestamp with time zone, -- When a mail told the applicant of messages that they have not read yet: no other is sent before they have.
  asked text[] not null default '{}'::text[], -- Functions whose opinion was asked, each as scheme/function/route.
  awaited_until timestamp with time zone, -- Until when the applicant may do what is awaited of them (the midnight after the last day); null when nothing is, or nothing ends it.
  remind_at timestamp with time zone, -- When they are next reminded of it.
  silence_at timestamp with time zone, -- When a running legal delay ends and silence decides, the earliest (the midnight after the last day); null when none runs.
  erase_on date, -- Day on which its retention is next looked at; null for not yet looked at since it last changed, infinity for never.
  establishment_id uuid, -- Company or association that the request belongs to; null for a request of the person themselves.
  labels uuid[] not null default '{}'::uuid[], -- Labels on it, by identifier.
  alike text[], -- What it may have in common with others, each as kind:value (identity, phone, email, ridet, rna, address, parcel); null when not worked out yet.
  doubling text[], -- Of alike, that by which another of its scheme may be the same request; null when not worked out yet.
  places jsonb, -- Places of quotas that it holds: what it counts under, by quota, empty where there is one count; null for none.
  opinions smallint[], -- Of the opinions asked where it stands, how many are in, and how many were asked; null where none was.
  constraint case_pkey PRIMARY KEY (id),
  constraint case_number_key UNIQUE (number),
  constraint case_dispositif_id_dispositif_version_fkey FOREIGN KEY (dispositif_id, dispositif_version) REFERENCES dispositif_version(dispositif_id, number),
  constraint case_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id),
  constraint case_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint case_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'counter'::text, 'letter'::text, 'email'::text, 'phone'::text]))),
  constraint case_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text, 'closed'::text]))),
  constraint case_waiting_check CHECK ((waiting = ANY (ARRAY['applicant'::text, 'external'::text])))
);
-- Cases by what they have in common.
CREATE INDEX case_alike ON public."case" USING gin (alike);
-- Cases of which it is not worked out yet what they have in common with others.
CREATE INDEX case_alike_left ON public."case" USING btree (id) WHERE (alike IS NULL);
-- Finds the cases put to a function that is only consulted.
CREATE INDEX case_asked ON public."case" USING gin (asked);
-- Closed cases by the first letters of the words that they are found by.
CREATE INDEX case_beginnings_done ON public."case" USING gin (word_beginnings(search)) WHERE (closed_at IS NOT NULL);
-- Open cases by the first letters of the words that they are found by.
CREATE INDEX case_beginnings_open ON public."case" USING gin (word_beginnings(search)) WHERE (closed_at IS NULL);
-- Cases of a scheme in the order of their last change: what an application reads since it last asked.
CREATE INDEX case_changed ON public."case" USING btree (dispositif_id, updated_at, id);
-- Closed cases of a scheme in the order they ended, with what tells who sees them and how they ended.
CREATE INDEX case_done ON public."case" USING btree (dispositif_id, closed_at, id) INCLUDE (routes, outcome, state, dispositif_version) WHERE (closed_at IS NOT NULL);
-- Closed cases in one state, by their end.
CREATE INDEX case_done_state ON public."case" USING btree (dispositif_id, state, closed_at, id) WHERE (closed_at IS NOT NULL);
-- Open cases of a scheme in the order of their due dates.
CREATE INDEX case_due ON public."case" USING btree (dispositif_id, due_at, id) WHERE (closed_at IS NULL);
-- Finds closed cases whose retention is to be looked at.
CREATE INDEX case_erase ON public."case" USING btree (erase_on NULLS FIRST, id) WHERE (closed_at IS NOT NULL);
-- Requests of a company or an association.
CREATE INDEX case_establishment ON public."case" USING btree (establishment_id, filed_at DESC) WHERE (establishment_id IS NOT NULL);
-- Cases of a scheme by their filing: how many came in some days, how, and what became of them.
CREATE INDEX case_filed ON public."case" USING btree (dispositif_id, filed_at) INCLUDE (closed_at, outcome, state, channel, dispositif_version);
-- Open cases of a scheme in the order they came, with what tells who sees them.
CREATE INDEX case_open ON public."case" USING btree (dispositif_id, filed_at, id) INCLUDE (routes) WHERE (closed_at IS NULL);
-- Open cases in one state, the oldest first.
CREATE INDEX case_open_state ON public."case" USING btree (dispositif_id, state, filed_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_person ON public."case" USING btree (person_id, filed_at DESC);
-- Cases whose applicants are to be reminded, the earliest first.
CREATE INDEX case_remind ON public."case" USING btree (remind_at, id) WHERE (remind_at IS NOT NULL);
-- Closed cases by their words.
CREATE INDEX case_search_done ON public."case" USING gin (search) WHERE (closed_at IS NOT NULL);
-- Open cases by their words.
CREATE INDEX case_search_open ON public."case" USING gin (search) WHERE (closed_at IS NULL);
-- Open cases on which silence will decide, the earliest first.
CREATE INDEX case_silence ON public."case" USING btree (dispositif_id, silence_at, id) WHERE (silence_at IS NOT NULL);
-- Cases of a scheme with messages that no agent has read, the longest unread first.
CREATE INDEX case_unread ON public."case" USING btree (dispositif_id, unread_since, id) WHERE (unread_since IS NOT NULL);
-- Open cases of a scheme that wait for somebody else, in the order they came, with what tells who sees them.
CREATE INDEX case_waiting ON public."case" USING btree (dispositif_id, filed_at, id) INCLUDE (routes) WHERE ((waiting IS NOT NULL) AND (closed_at IS NULL));
-- Cases of a scheme that wait for their applicants, in the order of their due dates.
CREATE INDEX case_waiting_due ON public."case" USING btree (dispositif_id, due_at, id) WHERE ((waiting IS NOT NULL) AND (closed_at IS NULL));
-- Cases that time changes, the earliest first.
CREATE INDEX case_wake ON public."case" USING btree (wake_at, id) WHERE (wake_at IS NOT NULL);
CREATE TRIGGER case_placed AFTER INSERT ON public."case" FOR EACH ROW WHEN ((new.places IS NOT NULL)) EXECUTE FUNCTION keep_places();
CREATE TRIGGER case_replaced AFTER UPDATE OF places ON public."case" FOR EACH ROW WHEN ((new.places IS DISTINCT FROM old.places)) EXECUTE FUNCTION keep_places();

-- Requests being written, kept as one types.
create table case_draft (
  id uuid not null, -- Identifier.
  dispositif_id text not null, -- Scheme.
  dispositif_version integer not null, -- Version it is written under.
  user_id text, -- Citizen or, for assisted filing, agent who writes it; null before signing in.
  token_hash text, -- SHA-256 of the cookie that owns the draft before signing in.
  answers jsonb not null default '{}'::jsonb, -- Answers so far, valid or not.
  channel text not null default 'online'::text, -- Channel the request came by.
  received_on date, -- Day it was received, for a letter or a visit.
  person_id uuid, -- Assisted filing: the applicant.
  mandate jsonb, -- Assisted filing or help: who fills for the applicant, and as what.
  case_id uuid, -- Case it became; filing the same draft twice gives the same case.
  revision integer not null default 1, -- Grows at each save.
  created_at timestamp with time zone not null default product_now(), -- When it was begun.
  updated_at timestamp with time zone not null default product_now(), -- Last save.
  offered_to text, -- Account made from this request before it belonged to anybody: it is asked about it on whatever device the address is confirmed.
  declined_by text[] not null default '{}'::text[], -- Accounts whose holders said that it is not theirs: they are not asked again.
  remind_at timestamp with time zone, -- When its owner is next reminded of it.
  establishment_id uuid, -- Company or association that it is written for; null for none.
  mandate_id uuid, -- Mandate under which it was begun: its principal holds it, and its agent as long as the mandate stands. Null for none.
  looked jsonb not null default '[]'::jsonb, -- What sources gave for answers of it, by the key they were asked by, so that what came from them can be told from what somebody wrote. It goes with the draft.
  anonymous_days smallint not null default 30, -- Days after its last save for which it is kept as long as it is of no account: what was told when it was begun.
  account_days smallint not null default 180, -- The same once it is of an account.
  constraint case_draft_pkey PRIMARY KEY (id),
  constraint case_draft_case_id_key UNIQUE (case_id),
  constraint case_draft_dispositif_id_dispositif_version_fkey FOREIGN KEY (dispositif_id, dispositif_version) REFERENCES dispositif_version(dispositif_id, number),
  constraint case_draft_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id),
  constraint case_draft_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandate(id) ON DELETE SET NULL,
  constraint case_draft_offered_to_fkey FOREIGN KEY (offered_to) REFERENCES "user"(id) ON DELETE SET NULL,
  constraint case_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint case_draft_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
-- Begun requests of a scheme by their beginning: how many were filed, and where the others were left.
CREATE INDEX case_draft_begun ON public.case_draft USING btree (dispositif_id, created_at);
-- What was begun under a mandate.
CREATE INDEX case_draft_mandate ON public.case_draft USING btree (mandate_id) WHERE (mandate_id IS NOT NULL);
-- Finds the requests that an account is to be asked about.
CREATE INDEX case_draft_offered ON public.case_draft USING btree (offered_to) WHERE ((user_id IS NULL) AND (case_id IS NULL));
-- Begun requests whose owners are to be reminded, the earliest first.
CREATE INDEX case_draft_remind ON public.case_draft USING btree (remind_at, id) WHERE ((remind_at IS NOT NULL) AND (case_id IS NULL) AND (user_id IS NOT NULL));
-- Finds the requests that a browser began before anybody signed in.
CREATE INDEX case_draft_secret ON public.case_draft USING btree (token_hash) WHERE ((user_id IS NULL) AND (case_id IS NULL));
-- Finds the requests that were begun and given up.
CREATE INDEX case_draft_stale ON public.case_draft USING btree (updated_at) WHERE (case_id IS NULL);
CREATE INDEX case_draft_user ON public.case_draft USING btree (user_id) WHERE (case_id IS NULL);

-- What happened to each case. Append only: the case can be rebuilt from here and its pinned version.
create table case_event (
  case_id uuid not null, -- Case.
  seq integer not null, -- Number in the case, from 1, without gaps.
  type text not null, -- Kind of event.
  at timestamp with time zone not null, -- When it happened.
  actor json not null, -- Who did it.
  body json not null, -- The whole event as the engine wrote it, to the letter: type json keeps the text that was hashed, and costs less to write than jsonb.
  hash text not null, -- SHA-256 of the previous hash and the text of the event: a chain that shows any change.
  constraint case_event_pkey PRIMARY KEY (case_id, seq),
  constraint case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_event_seq_check CHECK ((seq > 0))
);
-- Money lines by their moment: what was granted and paid in some days.
CREATE INDEX case_event_amount ON public.case_event USING btree (at) WHERE (type = 'amountEntered'::text);
CREATE TRIGGER case_event_append_only BEFORE UPDATE ON public.case_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_event_said AFTER INSERT OR UPDATE ON public.case_event FOR EACH ROW WHEN ((new.type = 'messageSent'::text)) EXECUTE FUNCTION keep_said();
CREATE TRIGGER case_event_told AFTER INSERT ON public.case_event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tell_applications();

-- Places of quotas, one row for each that a case holds, of whatever version of its scheme. The database keeps it as cases are written; erased cases that still hold a place keep it.
create table case_place (
  dispositif_id text not null, -- Scheme of the case.
  quota text not null, -- Name of the quota in its rules.
  key text not null, -- What it counts under, such as a commune; empty where there is one count.
  case_id uuid not null, -- Case.
  constraint case_place_pkey PRIMARY KEY (dispositif_id, quota, key, case_id),
  constraint case_place_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
-- The places of a case, to be given back.
CREATE INDEX case_place_case ON public.case_place USING btree (case_id);

-- What a webhook is told, each with how it went; kept for seven days.
create table delivery (
  id uuid not null, -- Identifier, also webhook-id: the same however often it is sent.
  webhook_id uuid not null, -- Webhook.
  event_id bigint not null, -- What happened; of a case, what waits leaves in this order.
  case_id uuid not null, -- Case.
  at timestamp with time zone not null, -- When it happened.
  state text not null default 'waiting'::text, -- waiting; done: it arrived; withheld: the application may not see it any more; skipped: an administrator let the next ones pass.
  attempts integer not null default 0, -- Attempts that were refused, since it was last begun with.
  not_before timestamp with time zone, -- When it is tried next; null for at once.
  tries json not null default '[]'::json, -- The last twenty attempts: when, the status that was answered or why there was none, and milliseconds.
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_webhook_id_event_id_key UNIQUE (webhook_id, event_id),
  constraint delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES application_event(id) ON DELETE CASCADE,
  constraint delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE CASCADE,
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'withheld'::text, 'skipped'::text])))
);
-- Deliveries by when their event happened: they are kept for seven days.
CREATE INDEX delivery_at ON public.delivery USING btree (at);
-- Deliveries by their event, with which they are removed.
CREATE INDEX delivery_event ON public.delivery USING btree (event_id);
-- What waits, in the order in which it leaves.
CREATE INDEX delivery_waiting ON public.delivery USING btree (webhook_id, case_id, event_id) WHERE (state = 'waiting'::text);

-- Accounts that a directory keeps (SCIM), by what it calls them.
create table directory_account (
  user_id text not null, -- Account.
  external_id text not null, -- Its identifier in the directory (`externalId`), as it was sent.
  constraint directory_account_pkey PRIMARY KEY (user_id),
  constraint directory_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint directory_account_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200)))
);
-- The account that a directory asks for.
CREATE INDEX directory_account_external ON public.directory_account USING btree (external_id);

-- Accounts that cannot be used: nobody signs in with them, and they hold nothing until they are enabled again.
create table disabled_account (
  user_id text not null, -- Account.
  at timestamp with time zone not null default now(), -- Since when.
  by_name text not null, -- Name of who disabled it.
  reason text not null, -- Why.
  roles text[] not null, -- Roles that were taken, to be given back.
  groups uuid[] not null, -- Groups that it was in, to be given back as far as they are still there.
  constraint disabled_account_pkey PRIMARY KEY (user_id),
  constraint disabled_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint disabled_account_reason_check CHECK ((reason ~ '\S'::text))
);

-- Schemes known here, published or being written.
create table dispositif (
  id text not null, -- Identifier, also its address.
  title text not null, -- Title of the version in force, else of the draft.
  current_version integer, -- Version the public files under; null before the first publication.
  created_at timestamp with time zone not null default now(), -- When it was made.
  updated_at timestamp with time zone not null default now(), -- When it last changed.
  standing text not null default 'offered'::text, -- offered: requests are received as its version says; withdrawn: no new ones; archived: likewise, and out of the list of the studio.
  standing_since timestamp with time zone, -- When it was withdrawn or archived; null when it is offered.
  standing_reason text, -- Why, as its sheet tells people; null when it is offered, or was never published.
  constraint dispositif_pkey PRIMARY KEY (id),
  constraint dispositif_standing_check CHECK ((standing = ANY (ARRAY['offered'::text, 'withdrawn'::text, 'archived'::text])))
);
-- Schemes in the order of their titles, a page at a time.
CREATE INDEX dispositif_by_title ON public.dispositif USING btree (title COLLATE french, id);

-- Work in progress of the studio.
create table dispositif_draft (
  dispositif_id text not null, -- Scheme.
  files jsonb not null, -- The source: text of each file by path.
  revision integer not null default 1, -- Grows at each save; a save quotes it, so that two authors do not overwrite each other.
  updated_at timestamp with time zone not null default now(), -- Last save.
  updated_by text, -- Who saved.
  ready_revision integer, -- Newest revision of which it was proved that publishing it would succeed; null when there is none. A later revision is not known to be.
  theme text not null default ''::text, -- Theme that the files say, for lists of schemes that are not published yet; empty when they say none that can be read.
  summary text not null default ''::text, -- Summary that the files say, likewise.
  constraint dispositif_draft_pkey PRIMARY KEY (dispositif_id),
  constraint dispositif_draft_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE,
  constraint dispositif_draft_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES "user"(id)
);

-- What was published: immutable, numbered, hashed.
create table dispositif_version (
  dispositif_id text not null, -- Scheme.
  number integer not null, -- Number, from 1.
  hash text not null, -- SHA-256 of the sorted files.
  files jsonb not null, -- The source: text of each file by path.
  catalogue json not null, -- dispositif.json as it was published, in its own order, so that lists compile nothing.
  published_at timestamp with time zone not null default now(), -- When.
  published_by text, -- Who; null when seeded.
  news_at timestamp with time zone, -- When it was worked out whether it is news for people; null until it was.
  form_number integer not null generated by default as identity, -- Number that its form on paper carries, counted over all schemes; its code adds two figures that check it.
  constraint dispositif_version_pkey PRIMARY KEY (dispositif_id, number),
  constraint dispositif_version_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id),
  constraint dispositif_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES "user"(id),
  constraint dispositif_version_number_check CHECK ((number > 0))
);
-- Finds the version of a form on paper.
CREATE UNIQUE INDEX version_of_form ON public.dispositif_version USING btree (form_number);
-- Versions of which it is not known yet whether they are news.
CREATE INDEX version_to_tell ON public.dispositif_version USING btree (published_at) WHERE (news_at IS NULL);

-- Others than the applicant who complete a request before it is filed: who helps to fill it in, and those who fill in and sign their part of it, by a link or on paper.
create table draft_invitation (
  id uuid not null, -- Identifier, which the link is signed for.
  draft_id uuid not null, -- Request that is being written.
  signatory text, -- Signatory of the form who they are; null for who helps to fill in all of it.
  name text not null, -- Their name, as the applicant wrote it, or the paper bears it.
  email text, -- Address that the link is sent to, lower case; null for who signed on paper.
  invited_at timestamp with time zone not null, -- When the applicant invited them.
  sent_at timestamp with time zone, -- When the link was last sent; null while they wait for their turn.
  link_ends_at timestamp with time zone, -- When the link ceases to serve.
  holder_hash text, -- SHA-256 of the secret of the browser that opened the link last; null before.
  opened_at timestamp with time zone, -- When it was first opened: from then on what they fill in is theirs alone to write.
  reminded_at timestamp with time zone, -- When they were reminded; null as long as they were not.
  signed_at timestamp with time zone, -- When they signed last, or when what they signed on paper was recorded.
  signed_name text, -- Name that they signed with.
  paper_on date, -- Day that the paper bears; null for a link.
  recorded_by text, -- Agent who recorded what was signed on paper; null for a link.
  statement text, -- What they declared, as Markdown.
  digest text, -- SHA-256 of what they read and signed: their signature stands as long as that is what the request says.
  ended_at timestamp with time zone, -- When the applicant took it back; null while it stands.
  constraint draft_invitation_pkey PRIMARY KEY (id),
  constraint draft_invitation_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_draft(id) ON DELETE CASCADE,
  constraint draft_invitation_email_check CHECK ((email = lower(email))),
  constraint draft_invitation_name_check CHECK ((name <> ''::text)),
  constraint draft_invitation_paper CHECK (((paper_on IS NULL) = (recorded_by IS NULL))),
  constraint draft_invitation_reached CHECK (((email IS NOT NULL) OR (paper_on IS NOT NULL))),
  constraint draft_invitation_signatory_check CHECK ((signatory <> ''::text)),
  constraint draft_invitation_signed CHECK ((((signed_at IS NULL) = (signed_name IS NULL)) AND ((signed_at IS NULL) = (digest IS NULL)) AND ((signed_at IS NULL) = (statement IS NULL)))),
  constraint draft_invitation_signed_name_check CHECK ((signed_name <> ''::text))
);
-- Who completes a request.
CREATE INDEX draft_invitation_draft ON public.draft_invitation USING btree (draft_id, invited_at);
-- Who may have to be reminded.
CREATE INDEX draft_invitation_reminder ON public.draft_invitation USING btree (sent_at) WHERE ((signed_at IS NULL) AND (reminded_at IS NULL) AND (ended_at IS NULL) AND (signatory IS NOT NULL));
-- One person signs as a signatory at a time.
CREATE UNIQUE INDEX draft_invitation_signatory ON public.draft_invitation USING btree (draft_id, signatory) WHERE ((signatory IS NOT NULL) AND (ended_at IS NULL));

-- Who has a scheme open in the studio, and where: forgotten when a page says nothing for half a minute.
create table draft_presence (
  dispositif_id text not null, -- Scheme.
  page text not null, -- Name that a page of a browser gave itself.
  user_id text not null, -- Whose page it is.
  place text not null, -- File that is open there.
  seen_at timestamp with time zone not null default now(), -- When the page last said so.
  constraint draft_presence_pkey PRIMARY KEY (dispositif_id, page),
  constraint draft_presence_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE,
  constraint draft_presence_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);

-- The journal of a draft: what authors did, one row a revision. Drafts begun before it was kept have none of their first ones.
create table draft_step (
  dispositif_id text not null, -- Scheme.
  revision integer not null, -- Revision that it made.
  key text not null, -- Made by the page that did it: a step that is sent twice is kept once.
  deed json not null, -- What was done: a gesture of the studio, text typed, files given whole, or another step taken back.
  changes json not null, -- What it changed in the files, as text.
  back json not null, -- What takes it back.
  author text, -- Who did it; null for nobody in person.
  at timestamp with time zone not null default now(), -- When it was kept.
  constraint draft_step_pkey PRIMARY KEY (dispositif_id, revision),
  constraint draft_step_dispositif_id_key_key UNIQUE (dispositif_id, key),
  constraint draft_step_author_fkey FOREIGN KEY (author) REFERENCES "user"(id),
  constraint draft_step_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif_draft(dispositif_id) ON DELETE CASCADE
);

-- How often an answer that open data count was given in requests whose answers are erased: figures of past years stay as they were.
create table erased_count (
  dispositif_id text not null, -- Scheme.
  year integer not null, -- Year of the filing.
  question text not null, -- Place of the question, with dots.
  value text not null, -- What is counted: the answer, or the step it stands on.
  count integer not null, -- How often.
  constraint erased_count_pkey PRIMARY KEY (dispositif_id, year, question, value),
  constraint erased_count_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE
);

-- What was erased because its time was over, one row an execution, without any of it. Rows are never changed, and each bears the hash of itself and the one before.
create table erasure (
  id bigint not null generated always as identity, -- Order.
  at timestamp with time zone not null, -- When.
  case_id uuid not null, -- Case.
  number text not null, -- Its number.
  dispositif_id text not null, -- Scheme.
  dispositif_version integer not null, -- Version whose retention was carried out.
  categories text[] not null, -- Categories that were over, as privacy.json calls them.
  applicant boolean not null, -- Whether the case ceased to say who asked.
  counts jsonb not null, -- How many events were written again, and files, mails and readings were erased.
  seq integer not null, -- Number of the event that tells of it.
  head text not null, -- Hash of that event: what the history ended with then.
  hash text not null, -- SHA-256 of the hash of the row before and of this row as canonical JSON.
  ordered_by text, -- Name of who ordered it by hand, within the hash of the row; null for what a night did.
  transfer jsonb, -- Of what the archives took before it was erased: number of the transfer, reference of the archives, SHA-256 of the manifest; within the hash of the row. Null for the rest.
  constraint erasure_pkey PRIMARY KEY (id)
);
-- Erasures of a case.
CREATE INDEX erasure_case ON public.erasure USING btree (case_id, id);
CREATE TRIGGER erasure_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.erasure FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();

-- Companies and associations, each by its establishment: from the register of establishments (cagou import establishments), or declared by somebody who acts for one that has no RIDET.
create table establishment (
  id uuid not null, -- Identifier.
  ridet text, -- RIDET: seven digits, a dot, three digits. Null for an association that has none.
  name text not null, -- Name of the company or association.
  legal_form text, -- Legal form, as the register writes it; null for unknown.
  activity text, -- Main activity, its NAF code; null for unknown.
  rna text, -- Number in the register of associations; null for none or unknown.
  address jsonb, -- Address in the shape of the block adresse-nc; null for unknown.
  email text, -- Address that the register knows, lower case: codes that prove who acts for it are sent there, and nobody changes it but the register. Null for unknown.
  phone text, -- Telephone, E.164; null for unknown.
  closed_on date, -- Day on which it closed, as the register says; null while it is open.
  listed_at timestamp with time zone, -- When the register was last seen to have it; null for what somebody declared.
  created_at timestamp with time zone not null default now(), -- When it was entered.
  updated_at timestamp with time zone not null default now(), -- When it last changed.
  details jsonb not null default '{}'::jsonb, -- What people gave of it in their requests, by the names that prefill has for it after « organisation. »; it comes before what the register has.
  constraint establishment_pkey PRIMARY KEY (id),
  constraint establishment_ridet_key UNIQUE (ridet),
  constraint establishment_email_check CHECK ((email = lower(email))),
  constraint establishment_name_check CHECK ((name <> ''::text)),
  constraint establishment_ridet_check CHECK ((ridet ~ '^[0-9]{7}[.][0-9]{3}$'::text))
);
-- An association that has no RIDET is entered once.
CREATE UNIQUE INDEX establishment_rna ON public.establishment USING btree (rna) WHERE (ridet IS NULL);

-- Who acts, acted or asks to act for a company or an association. A link that is confirmed and not ended lets its person see its requests and its record. Each change is a line of right_change too.
create table establishment_link (
  id uuid not null, -- Identifier.
  establishment_id uuid not null, -- Company or association.
  person_id uuid not null, -- Person.
  role text not null, -- representative: its legal representative, who says who else acts for it; mandatary: somebody whom it appointed.
  asked_at timestamp with time zone not null, -- When the person asked.
  proof text, -- What they wrote for whoever confirms it; null for nothing.
  code_hash text, -- HMAC of the code that was sent to the address that the register knows; null when none serves.
  code_sent_at timestamp with time zone, -- When it was sent.
  code_tries integer not null default 0, -- Wrong codes typed since.
  confirmed_at timestamp with time zone, -- When it was confirmed; null while it is asked for.
  confirmed_by text, -- By the code, by a legal representative who acts for it already, or by an administrator.
  ended_at timestamp with time zone, -- When it ended, or was refused or given up; null while it stands.
  ended_by text, -- By its holder, a legal representative, an administrator, or the closing of the account.
  constraint establishment_link_pkey PRIMARY KEY (id),
  constraint establishment_link_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id) ON DELETE CASCADE,
  constraint establishment_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint establishment_link_confirmed CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint establishment_link_confirmed_by_check CHECK ((confirmed_by = ANY (ARRAY['code'::text, 'representative'::text, 'administrator'::text]))),
  constraint establishment_link_ended CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint establishment_link_ended_by_check CHECK ((ended_by = ANY (ARRAY['holder'::text, 'representative'::text, 'administrator'::text, 'closing'::text]))),
  constraint establishment_link_role_check CHECK ((role = ANY (ARRAY['representative'::text, 'mandatary'::text])))
);
-- Links that wait to be confirmed.
CREATE INDEX establishment_link_awaited ON public.establishment_link USING btree (asked_at) WHERE ((confirmed_at IS NULL) AND (ended_at IS NULL));
-- For whom a person acts: asked at each request of somebody who is signed in.
CREATE INDEX establishment_link_person ON public.establishment_link USING btree (person_id) WHERE (ended_at IS NULL);
-- A person has one link to an establishment at a time.
CREATE UNIQUE INDEX establishment_link_standing ON public.establishment_link USING btree (establishment_id, person_id) WHERE (ended_at IS NULL);

-- Stored files; the bytes are in the file store under the same identifier.
create table file (
  id uuid not null, -- Identifier.
  case_id uuid, -- Case it belongs to; null while it hangs on a draft.
  draft_id uuid, -- Draft it was uploaded to.
  person_id uuid, -- Applicant it concerns.
  kind text not null, -- answer: supporting document; message: attached to a message; document: produced letter; agent: added by an agent; wallet: put in the wallet by its holder, on no request; original: scan of the form on paper that a request was typed from; mandate: scan of a document by which a person appoints somebody.
  internal boolean not null default false, -- Not shown to the applicant.
  name text not null, -- Name shown.
  media_type text not null, -- Media type found in the content.
  size bigint not null, -- Bytes.
  sha256 text not null, -- Hash of the content.
  uploaded_by text, -- Account that sent it; null for produced letters and unsigned drafts.
  created_at timestamp with time zone not null default product_now(), -- When it was received.
  wallet text, -- Kind of document kept in the applicant's wallet and offered again; null for the others.
  given_on date, -- Day a document of the wallet was first given; null for the others.
  scan text not null default 'not-asked'::text, -- not-asked: no scanner was set, or we made it; pending: it waits for the scanner and nobody reads it; clean; infected: nobody reads it.
  scan_tried_at timestamp with time zone, -- When a file that waits was last shown to the scanner.
  dated_on date, -- Date written on a document of the wallet, as its holder told it; null when they did not.
  valid_until date, -- Last day on which a document of the wallet is valid, as its holder told it; null when nothing ends it.
  establishment_id uuid, -- Company or association whose document it is: it lies in its wallet, and in nobody else's. Null for none.
  constraint file_pkey PRIMARY KEY (id),
  constraint file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_draft(id) ON DELETE SET NULL,
  constraint file_establishment_id_fkey FOREIGN KEY (establishment_id) REFERENCES establishment(id),
  constraint file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'message'::text, 'document'::text, 'agent'::text, 'wallet'::text, 'original'::text, 'mandate'::text]))),
  constraint file_scan_check CHECK ((scan = ANY (ARRAY['not-asked'::text, 'pending'::text, 'clean'::text, 'infected'::text])))
);
CREATE INDEX file_case ON public.file USING btree (case_id);
CREATE INDEX file_draft ON public.file USING btree (draft_id);
-- Documents of a company or an association.
CREATE INDEX file_establishment ON public.file USING btree (establishment_id) WHERE (establishment_id IS NOT NULL);
-- Scans of mandates, of which some are forgotten.
CREATE INDEX file_mandate ON public.file USING btree (created_at) WHERE (kind = 'mandate'::text);
-- Files that wait for the scanner, the least lately tried first.
CREATE INDEX file_scan_pending ON public.file USING btree (scan_tried_at NULLS FIRST, id) WHERE (scan = 'pending'::text);
-- Documents of the wallet of a person.
CREATE INDEX file_wallet ON public.file USING btree (person_id, wallet) WHERE ((wallet IS NOT NULL) AND (person_id IS NOT NULL));

-- Groups whose members hold a function of a scheme.
create table function_binding (
  dispositif_id text not null, -- Scheme.
  function text not null, -- Function.
  group_id uuid not null, -- Group.
  route text not null default ''::text, -- Route of the function; empty for the function's own group.
  constraint function_binding_pkey PRIMARY KEY (dispositif_id, function, route, group_id),
  constraint function_binding_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE,
  constraint function_binding_group_id_fkey FOREIGN KEY (group_id) REFERENCES agent_group(id) ON DELETE CASCADE
);
CREATE INDEX function_binding_group ON public.function_binding USING btree (group_id);
CREATE TRIGGER function_binding_told AFTER INSERT OR DELETE OR UPDATE ON public.function_binding FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();

-- People of a household, as its holder keeps them in their account so as not to name them in each request.
create table household_member (
  id uuid not null, -- Identifier.
  person_id uuid not null, -- Holder of the account, who alone sees them.
  given_names text not null, -- First names.
  family_name text not null, -- Family name.
  birth_date date not null, -- Date of birth.
  relation text not null, -- Relation to the holder, as the block foyer codes it.
  constraint household_member_pkey PRIMARY KEY (id),
  constraint household_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX household_member_person ON public.household_member USING btree (person_id);

-- Invitations of agents by e-mail.
create table invitation (
  id uuid not null, -- Identifier.
  email text not null, -- Address invited.
  name text not null, -- Name given by the administrator.
  roles text[] not null, -- Roles the agent will have.
  group_ids uuid[] not null, -- Groups the agent will be in.
  token_hash text not null, -- SHA-256 of the secret in the link.
  invited_by text not null, -- Administrator.
  expires_at timestamp with time zone not null, -- End of the link.
  accepted_at timestamp with time zone, -- When it was used.
  created_at timestamp with time zone not null default now(), -- When it was sent.
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES "user"(id)
);

-- What agents have begun to write on cases and have not sent: read by who wrote it alone.
create table jotting (
  case_id uuid not null, -- The case.
  user_id text not null, -- Who writes.
  place text not null, -- Where on the screen of the case: a message, a note, the dialog of an action.
  value json not null, -- What is typed; the desk alone reads it.
  revision bigint not null, -- Grows with each save, and is never used twice: milliseconds of the save, or one more than the last.
  saved_at timestamp with time zone not null default now(), -- When it was last saved: what is left alone for long is forgotten.
  constraint jotting_pkey PRIMARY KEY (case_id, user_id, place),
  constraint jotting_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint jotting_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX jotting_saved_at ON public.jotting USING btree (saved_at);

-- Browsers from which an account was signed in to: somebody else's wrong passwords do not shut them out.
create table known_device (
  user_id text not null, -- Account.
  device text not null, -- SHA-256 of the secret in the browser's cookie.
  last_seen_at timestamp with time zone not null default now(), -- Last sign-in from it; the five seen last are known.
  constraint known_device_pkey PRIMARY KEY (user_id, device),
  constraint known_device_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);

-- Labels that a service sorts the cases of a scheme by. Never shown to applicants; those that were ever put stay, so that histories and cases name them.
create table label (
  id uuid not null, -- Identifier, made by who defines it: sent twice, it is defined once.
  dispositif_id text not null, -- Scheme whose cases may have it.
  name text not null, -- What people read.
  tone text not null, -- Colour, as the tokens of the look name it.
  archived boolean not null default false, -- No longer to be put: cases that have it keep it.
  changed_by text not null, -- Name of who defined it or changed it last.
  changed_at timestamp with time zone not null, -- When.
  constraint label_pkey PRIMARY KEY (id),
  constraint label_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE,
  constraint label_name_check CHECK ((name <> ''::text)),
  constraint label_tone_check CHECK ((tone = ANY (ARRAY['neutral'::text, 'info'::text, 'good'::text, 'warn'::text, 'danger'::text])))
);
-- Two labels of a scheme are not called alike.
CREATE UNIQUE INDEX label_name ON public.label USING btree (dispositif_id, lower(name));

-- When somebody last signed in with an account: sessions are removed once they have ended.
create table last_sign_in (
  user_id text not null, -- Account.
  at timestamp with time zone not null, -- When.
  constraint last_sign_in_pkey PRIMARY KEY (user_id),
  constraint last_sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);

-- Letters for people who are told in no other way: to be printed, and posted. A row goes with what is erased of its case.
create table letter (
  id bigint not null generated always as identity, -- Identifier.
  case_id uuid not null, -- Case that it is about.
  dispositif_id text not null, -- Scheme of the case.
  service text not null, -- Service that writes it, as the scheme named it.
  kind text not null, -- mail: a mail without an address; message: written by an agent; document: a letter or an act; notice: what the account would have told.
  of_id text not null, -- The mail, the message or the document in the case; of a notice its key.
  title text not null, -- What it is called.
  markdown text, -- Text of a notice; null for what the case keeps itself.
  addressee text not null, -- Name of whom it is to.
  to_third boolean not null, -- Whether it is to somebody else than the applicant.
  registered boolean not null, -- Whether it is an act that may be notified by registered mail: its number is asked for.
  at timestamp with time zone not null, -- When it was ordered.
  batch_id uuid, -- Batch that it is printed with; null while it waits.
  place integer, -- Its place there, from 1.
  opened_at timestamp with time zone, -- When its sheets were last opened to be printed; null for never.
  opened_by text, -- By whom.
  printings integer not null default 0, -- How many times its sheets were opened to be printed.
  sheets integer, -- Sheets, as last opened: two pages each.
  reference text, -- Number of the registered mail; null for a plain one.
  told_on date, -- Day of posting that its case was told last; null for none.
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_case_id_kind_of_id_key UNIQUE (case_id, kind, of_id),
  constraint letter_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES letter_batch(id),
  constraint letter_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint letter_check CHECK (((batch_id IS NULL) = (place IS NULL))),
  constraint letter_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'message'::text, 'document'::text, 'notice'::text])))
);
-- Letters of a batch, in their order.
CREATE UNIQUE INDEX letter_place ON public.letter USING btree (batch_id, place) WHERE (batch_id IS NOT NULL);
-- Letters of schemes that wait, the earliest first.
CREATE INDEX letter_waiting ON public.letter USING btree (dispositif_id, at) WHERE (batch_id IS NULL);

-- Letters that are printed and posted together, all of one service.
create table letter_batch (
  id uuid not null, -- Identifier, chosen by who asks for it: asked again, it is made once.
  service text not null, -- Service that writes them, as its schemes name it.
  made_at timestamp with time zone not null, -- When.
  made_by text not null, -- Name of the agent who made it.
  printed_at timestamp with time zone, -- When they were said to be printed; null before, and when that was taken back.
  printed_by text, -- Who said so.
  posted_on date, -- Day on which they were handed to the post; null before, and when that was taken back.
  posted_at timestamp with time zone, -- When that was said.
  posted_by text, -- Who said so.
  constraint letter_batch_pkey PRIMARY KEY (id),
  constraint letter_batch_check CHECK (((printed_at IS NOT NULL) OR (posted_on IS NULL)))
);
-- Batches, the latest first.
CREATE INDEX letter_batch_made ON public.letter_batch USING btree (made_at DESC);

-- When sources elsewhere were asked for a request that was being written: counted, so that nobody has the installation call without end, and kept for a year.
create table lookup_call (
  id bigint not null generated always as identity, -- Identifier.
  draft_id uuid not null, -- Request that was being written, which may be gone.
  dispositif_id text not null, -- Its scheme.
  lookup text not null, -- Lookup of the form.
  source text not null, -- Source that was asked.
  askers text[] not null, -- Pseudonyms of the account or the browser that asked, and of the address where nobody was signed in.
  at timestamp with time zone not null default clock_timestamp(), -- When it was asked.
  outcome text, -- What came of it; null while it is asked.
  constraint lookup_call_pkey PRIMARY KEY (id),
  constraint lookup_call_outcome_check CHECK ((outcome = ANY (ARRAY['found'::text, 'unknown'::text, 'away'::text])))
);
-- Those of the last hour, and those to be forgotten.
CREATE INDEX lookup_call_at ON public.lookup_call USING btree (at);

-- Mails kept instead of sent while no SMTP server is configured; shown in the demonstration mailbox.
create table mailbox (
  id bigint not null generated always as identity, -- Identifier.
  effect_id bigint not null, -- Outbox row: a mail is kept once.
  to_address text not null, -- Recipient.
  subject text not null, -- Subject.
  text text not null, -- Plain text.
  html text not null, -- HTML.
  created_at timestamp with time zone not null default now(), -- When.
  constraint mailbox_pkey PRIMARY KEY (id),
  constraint mailbox_effect_id_key UNIQUE (effect_id)
);

-- Mails that came to a service: they wait to be attached to a case or dismissed, and are forgotten thirty days after.
create table mailbox_mail (
  id uuid not null, -- Identifier.
  mailbox text not null, -- The mailbox, as in mailbox_state.
  service text not null, -- Service whose mailbox it is: who instructs in its schemes reads it.
  uid_validity bigint not null, -- UIDVALIDITY of the folder when it was taken.
  uid bigint not null, -- Its number in the folder.
  message_id text, -- Message-ID that its sender gave it; null for none. A mail of the same one is not taken twice.
  from_name text not null, -- Name of who wrote it; empty for none.
  from_address text not null, -- Their address; empty where it names none.
  subject text not null, -- Subject.
  sent_at timestamp with time zone, -- When it says that it was sent; null where it does not.
  received_at timestamp with time zone not null, -- When the mailbox received it.
  size bigint not null, -- Bytes, joined documents included.
  joined integer not null, -- How many documents are joined.
  content bytea, -- The mail as it came; null once it is attached, and for one that is too large to be taken.
  state text not null default 'waiting'::text, -- waiting, attached to a case, or dismissed.
  case_id uuid, -- The case that it was attached to; null for none, or when that is gone.
  done_by text, -- Name of who attached or dismissed it.
  done_at timestamp with time zone, -- When they did.
  constraint mailbox_mail_pkey PRIMARY KEY (id),
  constraint mailbox_mail_mailbox_uid_validity_uid_key UNIQUE (mailbox, uid_validity, uid),
  constraint mailbox_mail_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE SET NULL,
  constraint mailbox_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'attached'::text, 'dismissed'::text])))
);
CREATE INDEX mailbox_mail_case ON public.mailbox_mail USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX mailbox_mail_done ON public.mailbox_mail USING btree (done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX mailbox_mail_message ON public.mailbox_mail USING btree (mailbox, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX mailbox_mail_waiting ON public.mailbox_mail USING btree (service, state, received_at DESC, id);

-- Who opened a mail before it was attached to a case; then these are readings of the case. They go with the mail.
create table mailbox_reading (
  mail_id uuid not null, -- Mail.
  user_id text not null, -- Agent.
  user_name text not null, -- Their name at that time.
  at timestamp with time zone not null default now(), -- When.
  constraint mailbox_reading_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mailbox_mail(id) ON DELETE CASCADE
);
-- The readings of one mail, in their order.
CREATE INDEX mailbox_reading_mail ON public.mailbox_reading USING btree (mail_id, at);

-- How far each mailbox of a service was read.
create table mailbox_state (
  mailbox text not null, -- Account, host and folder.
  uid_validity bigint, -- UIDVALIDITY of the folder when it was last read: with another one, its numbers mean other mails. Null before the first reading.
  last_uid bigint not null default 0, -- Number (UID) of the last mail that was taken or passed over.
  read_at timestamp with time zone, -- When it was last read to its end.
  failing_since timestamp with time zone, -- Since when it cannot be read; null while it can.
  leased_until timestamp with time zone, -- Until when a server reads it; another one waits until then.
  constraint mailbox_state_pkey PRIMARY KEY (mailbox)
);

-- Whom people appointed to act for them. One that is accepted and not ended, and whose last day is not over, lets its agent file and follow requests of its schemes in the name of its principal. Each step is a line of right_change too.
create table mandate (
  id uuid not null, -- Identifier.
  principal_id uuid not null, -- Who appoints, and in whose name requests are filed.
  agent_id uuid, -- Who is appointed; null before they accept, and once the register knows them no more.
  agent_name text not null, -- Their name: as the principal wrote it, then that of the account that accepted.
  email text not null, -- Address that the link was sent to, lower case.
  schemes text[], -- Schemes that it is for; null for all.
  last_day date, -- Last day, in Nouméa, included; null for none.
  earlier boolean not null default false, -- Whether it also opens requests that were filed before it was accepted.
  token_hash text, -- SHA-256 of the secret of the link; null once it was used, or serves no more.
  link_ends_at timestamp with time zone not null, -- When the link ceases to serve.
  given_at timestamp with time zone not null, -- When the principal appointed.
  accepted_at timestamp with time zone, -- When it was accepted; null while it waits.
  ended_at timestamp with time zone, -- When it ended, or was refused or taken back; null while it stands.
  ended_by text, -- By its principal, its agent, its last day, the closing of an account, or at a counter at the principal’s word.
  recorded_by text, -- Account of the agent who recorded it from a document on paper; null for one that its principal gave in their account.
  recorded_by_name text, -- Name of that agent, as it was then.
  scan_id uuid, -- Scan of the document; null for none, and once it was forgotten.
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES person(id) ON DELETE SET NULL,
  constraint mandate_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint mandate_scan_id_fkey FOREIGN KEY (scan_id) REFERENCES file(id) ON DELETE SET NULL,
  constraint mandate_agent CHECK (((agent_id IS NULL) OR (agent_id <> principal_id))),
  constraint mandate_agent_name_check CHECK ((agent_name <> ''::text)),
  constraint mandate_email_check CHECK ((email = lower(email))),
  constraint mandate_ended CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint mandate_ended_by_check CHECK ((ended_by = ANY (ARRAY['principal'::text, 'agent'::text, 'day'::text, 'closing'::text, 'counter'::text]))),
  constraint mandate_recorded CHECK (((recorded_by IS NULL) = (recorded_by_name IS NULL))),
  constraint mandate_schemes_check CHECK ((cardinality(schemes) > 0))
);
-- Somebody acts for a person under one mandate at a time.
CREATE UNIQUE INDEX mandate_accepted ON public.mandate USING btree (principal_id, agent_id) WHERE ((accepted_at IS NOT NULL) AND (ended_at IS NULL));
-- For whom a person acts: asked at each request of somebody who is signed in.
CREATE INDEX mandate_agent ON public.mandate USING btree (agent_id) WHERE (ended_at IS NULL);
-- Mandates whose last day is over.
CREATE INDEX mandate_day ON public.mandate USING btree (last_day) WHERE ((ended_at IS NULL) AND (last_day IS NOT NULL));
-- Whom a person appointed.
CREATE INDEX mandate_principal ON public.mandate USING btree (principal_id, given_at DESC);
-- A scan is that of one mandate.
CREATE UNIQUE INDEX mandate_scan ON public.mandate USING btree (scan_id) WHERE (scan_id IS NOT NULL);
-- Finds the mandate of a link.
CREATE UNIQUE INDEX mandate_token ON public.mandate USING btree (token_hash) WHERE (token_hash IS NOT NULL);

-- Agents in groups.
create table membership (
  user_id text not null, -- Agent.
  group_id uuid not null, -- Group.
  created_at timestamp with time zone not null default now(), -- Since when.
  constraint membership_pkey PRIMARY KEY (user_id, group_id),
  constraint membership_group_id_fkey FOREIGN KEY (group_id) REFERENCES agent_group(id) ON DELETE CASCADE,
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX membership_group ON public.membership USING btree (group_id);
CREATE TRIGGER membership_told AFTER INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION tell_rights('user_id');

-- Migrations that ran on this database.
create table migration (
  name text not null, -- File.
  checksum text not null, -- SHA-256 of the file when it ran.
  applied_at timestamp with time zone not null default now(), -- When.
  older_may_go_on boolean not null default false, -- Whether servers of a version that does not know this file may serve beside one that does.
  constraint migration_pkey PRIMARY KEY (name)
);

-- What an applicant or an agent is told, kept in their account: the mail or text message that repeats it is an effect.
create table notice (
  id bigint not null generated always as identity, -- Identifier, also its address.
  person_id uuid, -- Applicant whom it is for; null for an agent.
  key text not null, -- What it tells of: nobody is told the same twice.
  kind text not null, -- receipt: what they did is confirmed; news: a mail of the scheme; deadline: something awaited ends soon; draft: a begun request waits; erasure: it is erased soon; assigned: a task was given to the agent; opinion: one is asked of them; answer: the applicant wrote or sent a correction back; mention: a colleague named them; due: a task of theirs is due soon; the others say it themselves.
  title text not null, -- What it says in a line.
  markdown text, -- Its text; null where the page that it leads to says all.
  path text not null, -- Page of the site or of the desk that it leads to.
  case_id uuid, -- Case that it is about.
  draft_id uuid, -- Begun request that it is about.
  until timestamp with time zone, -- End of what is awaited (the midnight after the last day), or the moment of the erasure.
  at timestamp with time zone not null, -- When it was told.
  read_at timestamp with time zone, -- When it, or what it leads to, was read; null for unread.
  user_id text, -- Agent whom it is for; null for an applicant.
  subject text, -- What of its case a notice of an agent is about: the task, the opinion, the message, the action or the note.
  mailed_at timestamp with time zone, -- When a mail counted this notice of an agent; null as long as none did.
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_person_id_key_key UNIQUE (person_id, key),
  constraint notice_user_id_key_key UNIQUE (user_id, key),
  constraint notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint notice_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_draft(id) ON DELETE CASCADE,
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint notice_kind_check CHECK (
CASE
    WHEN (user_id IS NULL) THEN (kind = ANY (ARRAY['receipt'::text, 'news'::text, 'message'::text, 'correction'::text, 'decision'::text, 'document'::text, 'deadline'::text, 'draft'::text, 'erasure'::text]))
    ELSE (kind = ANY (ARRAY['assigned'::text, 'opinion'::text, 'answer'::text, 'mention'::text, 'due'::text]))
END),
  constraint notice_reader CHECK (((person_id IS NULL) <> (user_id IS NULL)))
);
-- All that an agent was told, the latest first.
CREATE INDEX notice_agent ON public.notice USING btree (user_id, id DESC) WHERE (user_id IS NOT NULL);
-- Notices of agents, the oldest first: they are kept for a set time.
CREATE INDEX notice_agent_age ON public.notice USING btree (at) WHERE (user_id IS NOT NULL);
-- What no mail to an agent counted yet.
CREATE INDEX notice_agent_unmailed ON public.notice USING btree (user_id) WHERE ((user_id IS NOT NULL) AND (mailed_at IS NULL));
-- What an agent has not read, the latest first.
CREATE INDEX notice_agent_unread ON public.notice USING btree (user_id, id DESC) WHERE ((user_id IS NOT NULL) AND (read_at IS NULL));
-- What is read with a case.
CREATE INDEX notice_case ON public.notice USING btree (case_id) WHERE ((case_id IS NOT NULL) AND (read_at IS NULL));
-- What goes with a begun request.
CREATE INDEX notice_draft ON public.notice USING btree (draft_id) WHERE (draft_id IS NOT NULL);
-- All that a person was told, the latest first.
CREATE INDEX notice_person ON public.notice USING btree (person_id, id DESC);
-- What a person has not read, the latest first.
CREATE INDEX notice_unread ON public.notice USING btree (person_id, id DESC) WHERE (read_at IS NULL);

-- How an agent wishes to be told; who has no row is told as new rows say.
create table notice_choice (
  user_id text not null, -- Agent.
  desk_off text[] not null default '{}'::text[], -- Kinds of notices that the desk does not show them.
  mail_off text[] not null default '{}'::text[], -- Kinds of notices that no mail tells them of.
  digest_hour smallint default 7, -- Hour in Nouméa, on working days, of the mail that counts what they have not read; null for none.
  digest_at timestamp with time zone, -- When it leaves next; null as long as there is nothing new to count.
  constraint notice_choice_pkey PRIMARY KEY (user_id),
  constraint notice_choice_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint notice_choice_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
);
-- Mails to agents that are to leave, the earliest first.
CREATE INDEX notice_choice_digest ON public.notice_choice USING btree (digest_at, user_id) WHERE (digest_at IS NOT NULL);

-- Figures of each scheme that anybody may read: requests by year, with small numbers withheld.
create table open_figure (
  dispositif_id text not null, -- Scheme.
  until date not null, -- Day in Nouméa before which requests are counted: the first of the month in which they were.
  figures json not null, -- What is counted and how many, as runtime/open-data shapes it; numbers that would tell of few people are not in it.
  constraint open_figure_pkey PRIMARY KEY (dispositif_id),
  constraint open_figure_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE
);

-- Effects, written in the transaction of the change that caused them. The row id is the job id; a row without done_at is never forgotten.
create table outbox (
  id bigint not null generated always as identity, -- Identifier, also the job's.
  case_id uuid, -- Case it comes from; null for effects of the site (invitation, password reset).
  key text not null, -- Unique in the case: the same change never orders the same effect twice.
  type text not null, -- Kind of effect.
  payload json not null, -- The effect, texts filled in.
  run_at timestamp with time zone not null default product_now(), -- Not before this moment (timers).
  created_at timestamp with time zone not null default product_now(), -- When it was ordered.
  relayed_at timestamp with time zone, -- When it was handed to the queue.
  done_at timestamp with time zone, -- When it was carried out.
  failed_at timestamp with time zone, -- When all attempts were used up.
  attempts integer not null default 0, -- Attempts so far.
  last_error text, -- Last error in technical words, without personal data.
  failure text, -- Kind of the last failure; null when none was recorded.
  awaited boolean not null default false, -- Whether a person waits for it: it is carried out before what follows of itself, however much of that there is. Some kinds always are (runtime/jobs/store/take-pending.ts).
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_case_id_key_key UNIQUE (case_id, key)
);
-- Orders of deliveries by when they were carried out: they are kept as long as the log.
CREATE INDEX outbox_deliveries ON public.outbox USING btree (done_at) WHERE (type = 'delivery'::text);
CREATE INDEX outbox_failed ON public.outbox USING btree (failed_at) WHERE ((failed_at IS NOT NULL) AND (done_at IS NULL));
CREATE INDEX outbox_open ON public.outbox USING btree (run_at) WHERE ((done_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (relayed_at IS NULL);

-- Places on documents of cases that agents point at, with what they say of each: read by agents who may open the document.
create table page_marker (
  id uuid not null, -- Identifier, made where it was placed.
  case_id uuid not null, -- The case.
  file_id uuid not null, -- The document.
  sha256 text not null, -- SHA-256 of the content on which it was placed.
  page integer not null, -- Page, from 1; 1 for a picture.
  x double precision not null, -- How far from the left of the page as it lies in the file: 0 to 1 of its width.
  y double precision not null, -- How far from its top: 0 to 1 of its height.
  remark text not null, -- What is said of the place.
  user_id text not null, -- Who placed it, and alone changes or removes it.
  user_name text not null, -- Their name then.
  created_at timestamp with time zone not null, -- When it was placed.
  changed_at timestamp with time zone, -- When its remark or place was last changed; null for never.
  resolved_at timestamp with time zone, -- Since when it is settled; null while it is not.
  resolved_by text, -- Name of who settled it.
  constraint page_marker_pkey PRIMARY KEY (id),
  constraint page_marker_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint page_marker_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE CASCADE,
  constraint page_marker_page_check CHECK (((page >= 1) AND (page <= 100000))),
  constraint page_marker_remark_check CHECK (((length(remark) >= 1) AND (length(remark) <= 2000))),
  constraint page_marker_x_check CHECK (((x >= (0)::double precision) AND (x <= (1)::double precision))),
  constraint page_marker_y_check CHECK (((y >= (0)::double precision) AND (y <= (1)::double precision)))
);
CREATE INDEX page_marker_case ON public.page_marker USING btree (case_id, created_at);

-- Passkeys: keys of a device or a password manager that sign in by themselves (WebAuthn).
create table passkey (
  id text not null, -- Identifier of the credential, in base64url.
  user_id text not null, -- Account.
  name text not null, -- Device on which it was made, in words.
  public_key bytea not null, -- Public key (COSE).
  counter bigint not null, -- Uses that the authenticator counted; one that goes back tells of a copy.
  transports text[] not null, -- How the authenticator can be reached, a hint for browsers.
  created_at timestamp with time zone not null default now(), -- When it was made.
  last_used_at timestamp with time zone, -- Last sign-in with it; null for never.
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX passkey_user ON public.passkey USING btree (user_id);

-- User register (GRU): natural persons, with or without an account.
create table person (
  id uuid not null, -- Identifier.
  user_id text, -- Account of the person; null for someone helped at a counter or by letter.
  given_name text not null, -- First names.
  family_name text not null, -- Family name.
  birth_name text, -- Name at birth.
  birth_date date, -- Date of birth.
  birth_place text, -- Place of birth.
  gender text, -- Gender as the identity provider tells it.
  email text, -- Address for notices; null when the person has none.
  phone text, -- Telephone, E.164.
  address jsonb, -- Postal address, in the shape of block adresse-nc.
  verified smallint not null default 1, -- What vouches for the identity: 0 nothing, 1 declared by the person, 2 digital identity.
  created_at timestamp with time zone not null default now(), -- When the person was first known.
  updated_at timestamp with time zone not null default now(), -- When the entry last changed.
  notify_mail boolean not null default true, -- Whether notices are also sent by mail.
  notify_sms boolean not null default false, -- Whether notices are also sent to the telephone.
  left_at timestamp with time zone, -- When the account of the person was closed; null for who has one or never had.
  verified_at timestamp with time zone, -- When the identity service last vouched for the identity; null for never, or not known.
  merged_into uuid, -- Entry that stands for the same person since both were merged, and that is merged into none; null for one that stands for itself. Its own details stay as they were, so that a merge can be undone, and go with that entry.
  likened_at timestamp with time zone, -- When it was last worked out who else it may be; null when its details have changed since.
  constraint person_pkey PRIMARY KEY (id),
  constraint person_user_id_key UNIQUE (user_id),
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE SET NULL,
  constraint person_merged CHECK (((merged_into IS NULL) OR ((merged_into <> id) AND (user_id IS NULL)))),
  constraint person_verified_check CHECK (((verified >= 0) AND (verified <= 2)))
);
-- People of one day of birth.
CREATE INDEX person_birth ON public.person USING btree (birth_date) WHERE (birth_date IS NOT NULL);
-- Finds people by their whole address.
CREATE INDEX person_email ON public.person USING btree (lower(email)) WHERE (email IS NOT NULL);
-- People without an account any more who are still reached for open requests.
CREATE INDEX person_left ON public.person USING btree (id) WHERE ((left_at IS NOT NULL) AND ((email IS NOT NULL) OR (phone IS NOT NULL) OR (address IS NOT NULL)));
-- Entries that were merged into one.
CREATE INDEX person_merged_into ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);
-- People of one name.
CREATE INDEX person_name ON public.person USING btree (plain_text(((given_name || ' '::text) || family_name)));
-- People of one telephone.
CREATE INDEX person_phone ON public.person USING btree (phone) WHERE (phone IS NOT NULL);
CREATE INDEX person_search ON public.person USING gin (plain_text(((given_name || ' '::text) || family_name)) gin_trgm_ops);
-- Entries of which it is to be worked out who else they may be.
CREATE INDEX person_unlikened ON public.person USING btree (id) WHERE ((likened_at IS NULL) AND (merged_into IS NULL));
CREATE TRIGGER person_merges_forgotten BEFORE DELETE ON public.person FOR EACH ROW EXECUTE FUNCTION forget_merges();
CREATE TRIGGER person_unlikened BEFORE UPDATE OF given_name, family_name, birth_date, email, phone, merged_into ON public.person FOR EACH ROW EXECUTE FUNCTION unliken_person();

-- Entries of which an agent said that they are two people: they are told as one no more.
create table person_apart (
  one uuid not null, -- The first by its identifier.
  other uuid not null, -- The second.
  at timestamp with time zone not null, -- When it was said.
  by_user text not null, -- Account of who said it.
  by_name text not null, -- Their name then.
  constraint person_apart_pkey PRIMARY KEY (one, other),
  constraint person_apart_one_fkey FOREIGN KEY (one) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_apart_other_fkey FOREIGN KEY (other) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_apart_order CHECK ((one < other))
);
-- What was said of an entry that is the second.
CREATE INDEX person_apart_other ON public.person_apart USING btree (other);

-- Journal of entries of the register that were merged. Holds no name of theirs.
create table person_merge (
  id uuid not null, -- Identifier.
  seq bigint not null generated always as identity, -- Order in which they were merged.
  kept_id uuid not null, -- Entry that stands since; it may be gone.
  merged_id uuid not null, -- Entry that was merged into it; it may be gone.
  at timestamp with time zone not null, -- When.
  by_user text not null, -- Account of the agent who merged them.
  by_name text not null, -- Their name then.
  ground text not null, -- What says that they are one person. vouched: the identity service; address: the account proved the address of the other entry; document: an identity document that the agent saw; file: what the agent knows of two entries without account.
  reason text not null, -- Why, in the words of the agent; empty once the entry that stood is gone.
  written jsonb, -- Details of the entry that stands which the merge wrote, each with what was there before; null for none, and once that entry is gone.
  undone_at timestamp with time zone, -- When it was undone; null while it stands.
  undone_by text, -- Account of who undid it.
  undone_by_name text, -- Their name then.
  undone_reason text, -- Why, in their words; empty once the entry that stood is gone.
  constraint person_merge_pkey PRIMARY KEY (id),
  constraint person_merge_ground_check CHECK ((ground = ANY (ARRAY['vouched'::text, 'address'::text, 'document'::text, 'file'::text]))),
  constraint person_merge_undone CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undone_by_name IS NULL)) AND ((undone_at IS NULL) = (undone_reason IS NULL))))
);
-- What was merged into an entry.
CREATE INDEX person_merge_kept ON public.person_merge USING btree (kept_id, seq);
-- Into what an entry was merged.
CREATE INDEX person_merge_merged ON public.person_merge USING btree (merged_id, seq);
-- Merges that stand, the latest first.
CREATE INDEX person_merge_standing ON public.person_merge USING btree (seq DESC) WHERE (undone_at IS NULL);

-- Rows that were moved from one entry to the other by a merge: undoing it puts back these and no others.
create table person_merge_row (
  merge_id uuid not null, -- Merge.
  kind text not null, -- What was moved (runtime/merging/moved.ts).
  row_id text not null, -- Identifier of the row.
  constraint person_merge_row_pkey PRIMARY KEY (merge_id, kind, row_id),
  constraint person_merge_row_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES person_merge(id) ON DELETE CASCADE
);
-- Merges that moved a row.
CREATE INDEX person_merge_row_of ON public.person_merge_row USING btree (kind, row_id);

-- Entries of the register that may be the same person, as it was worked out: nothing else rests on it.
create table person_pair (
  one uuid not null, -- The first by its identifier.
  other uuid not null, -- The second.
  score integer not null, -- How much they have in common: the surest are looked at first.
  constraint person_pair_pkey PRIMARY KEY (one, other),
  constraint person_pair_one_fkey FOREIGN KEY (one) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_pair_other_fkey FOREIGN KEY (other) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_pair_order CHECK ((one < other))
);
-- Pairs of an entry that is the second.
CREATE INDEX person_pair_other ON public.person_pair USING btree (other);
-- Pairs, the surest first.
CREATE INDEX person_pair_score ON public.person_pair USING btree (score DESC, one, other);

-- Views of the queue that agents named.
create table queue_view (
  user_id text not null, -- The agent's account.
  name text not null, -- Name that the agent gave.
  search text not null, -- Query of the queue's address, without the question mark: what the view shows.
  id uuid not null default gen_random_uuid(), -- Identifier.
  group_id uuid, -- Group whose members find it too; null for who named it alone.
  constraint queue_view_pkey PRIMARY KEY (user_id, name),
  constraint queue_view_id_key UNIQUE (id),
  constraint queue_view_group_id_fkey FOREIGN KEY (group_id) REFERENCES agent_group(id) ON DELETE CASCADE,
  constraint queue_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX queue_view_group ON public.queue_view USING btree (group_id) WHERE (group_id IS NOT NULL);

-- Every reading of a case, a file or an entry of the register of people by an agent. Shown to the person.
create table reading (
  id bigint not null generated always as identity, -- Identifier.
  user_id text not null, -- Agent; application:<identifier> for an application.
  user_name text not null, -- Name of the agent or application at that time.
  case_id uuid, -- Case read; null for an entry of the register, found by a search.
  person_id uuid not null, -- Applicant concerned, or person found.
  file_id uuid, -- File read; null for the case itself.
  reason text not null, -- Why it was allowed: function held and scheme, in plain words.
  at timestamp with time zone not null default now(), -- When.
  kind text not null default 'case'::text, -- case: a case was opened; file: one of its files; person, establishment: the case was among those of a page; export: in a list that was taken out; register: the person was found by a search.
  constraint reading_pkey PRIMARY KEY (id),
  constraint reading_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'file'::text, 'person'::text, 'establishment'::text, 'export'::text, 'register'::text])))
);
-- Readings of some days.
CREATE INDEX reading_at ON public.reading USING btree (at DESC, id DESC);
CREATE INDEX reading_case ON public.reading USING btree (case_id, at DESC, id DESC);
CREATE INDEX reading_person ON public.reading USING btree (person_id, at DESC, id DESC);
-- Readings of the kinds that are few.
CREATE INDEX reading_rare ON public.reading USING btree (kind, at DESC, id DESC) WHERE (kind <> ALL (ARRAY['case'::text, 'file'::text]));
-- What one agent read.
CREATE INDEX reading_user ON public.reading USING btree (user_id, at DESC, id DESC);

-- Addresses that a mail server refused for good: no notice is sent there until their owner asks to try again.
create table refused_address (
  address text not null, -- Address, lower case.
  at timestamp with time zone not null default now(), -- When it was refused.
  reason text, -- What the mail server or the report said; null for nothing.
  constraint refused_address_pkey PRIMARY KEY (address)
);

-- Sentences that agents of a group use again, in corrections and in messages.
create table reply_template (
  id uuid not null default gen_random_uuid(), -- Identifier.
  group_id uuid not null, -- The group whose members use and write it.
  dispositif_id text, -- The scheme it is for; null for any.
  title text not null, -- What it is found by.
  body text not null, -- The sentence; {nom} and the like stand for what the case has there.
  tags text[] not null default '{}'::text[], -- Words that it is found by too.
  revision integer not null default 1, -- Grows with each change.
  written_by text not null, -- Name of who wrote it last.
  written_at timestamp with time zone not null default now(), -- When it was written last.
  constraint reply_template_pkey PRIMARY KEY (id),
  constraint reply_template_group_id_fkey FOREIGN KEY (group_id) REFERENCES agent_group(id) ON DELETE CASCADE
);
CREATE INDEX reply_template_group ON public.reply_template USING btree (group_id);

-- Counts of what the retention of schemes will ask: the last one that was finished, and the one that goes on.
create table retention_count (
  generation integer not null, -- Number of the count.
  began_at timestamp with time zone not null, -- When it began.
  counted_at timestamp with time zone, -- When it was finished; null while it goes on.
  cursor uuid not null default '00000000-0000-0000-0000-000000000000'::uuid, -- Last case that was looked at, in the order of identifiers.
  looked integer not null default 0, -- How many closed cases were looked at.
  held integer not null default 0, -- How many of them are kept whole as long as they may be contested.
  constraint retention_count_pkey PRIMARY KEY (generation)
);

-- What a count found.
create table retention_due (
  generation integer not null, -- Count.
  dispositif_id text not null, -- Scheme.
  category text not null, -- Category of data, as privacy.json calls it.
  title text not null, -- What people call it, in the version of the cases.
  outcome text not null, -- What is done with it then.
  due text not null, -- overdue: its time is over; a month of the year that comes (YYYY-MM); later.
  cases integer not null, -- In how many cases.
  constraint retention_due_pkey PRIMARY KEY (generation, dispositif_id, category, title, outcome, due),
  constraint retention_due_generation_fkey FOREIGN KEY (generation) REFERENCES retention_count(generation) ON DELETE CASCADE,
  constraint retention_due_due_check CHECK ((due ~ '^(overdue|later|[0-9]{4}-[0-9]{2})$'::text)),
  constraint retention_due_outcome_check CHECK ((outcome = ANY (ARRAY['erase'::text, 'anonymise'::text, 'archive'::text])))
);

-- Every change of a right: roles and groups of accounts, groups of functions, tokens, invitations. Rows are only ever added. Shown to administrators and to the data-protection officer.
create table right_change (
  id bigint not null generated always as identity, -- Identifier.
  at timestamp with time zone not null default now(), -- When.
  by_user text, -- Account that made the change; null for a command on the server and for the demonstration.
  by_name text not null, -- Their name at that time, or which command it was.
  kind text not null, -- access-set: roles and groups of an account; function-bound: groups of a function of a scheme; the others say it themselves.
  subject_id text not null, -- Account, group or invitation; of a function scheme/function/route.
  subject text not null, -- How people called it at that time.
  before jsonb, -- What was held before; null when there was nothing.
  after jsonb, -- What is held since; null when there is nothing any more.
  constraint right_change_pkey PRIMARY KEY (id),
  constraint right_change_kind_check CHECK ((kind = ANY (ARRAY['access-set'::text, 'function-bound'::text, 'group-made'::text, 'group-removed'::text, 'token-made'::text, 'token-revoked'::text, 'invitation-sent'::text, 'invitation-withdrawn'::text, 'invitation-accepted'::text, 'second-factor-reset'::text, 'account-closed'::text, 'link-asked'::text, 'link-confirmed'::text, 'link-ended'::text, 'absence-said'::text, 'absence-ended'::text, 'session-ended'::text, 'account-disabled'::text, 'account-enabled'::text, 'application-declared'::text, 'application-stopped'::text, 'webhook-added'::text, 'webhook-removed'::text, 'webhook-secret'::text, 'webhook-enabled'::text, 'mandate-given'::text, 'mandate-accepted'::text, 'mandate-ended'::text])))
);
CREATE TRIGGER right_change_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.right_change FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();

-- What applicants and agents wrote to each other, as words to be found. One row a message that still says something.
create table said (
  case_id uuid not null, -- Case.
  seq integer not null, -- Number of the event that it is.
  message text not null, -- Identifier of the message within its case.
  dispositif_id text not null, -- Scheme of the case.
  at timestamp with time zone not null, -- When it was written.
  words tsvector not null, -- Its first two hundred words, as searches compare them.
  constraint said_pkey PRIMARY KEY (case_id, seq),
  constraint said_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
-- Messages of a scheme, the newest first: what many hold is met soon.
CREATE INDEX said_newest ON public.said USING btree (dispositif_id, at DESC);
-- Messages by their words: what few hold is found at once.
CREATE INDEX said_words ON public.said USING gin (words);

-- Words of letters that messages ever had: what a word that finds none may have been meant for.
create table said_word (
  word text not null, -- The word, in lower case and without accents.
  slips text[] not null generated always as (word_slips(word)) stored, -- Its beginnings with one letter left out: see word_slips.
  constraint said_word_pkey PRIMARY KEY (word)
);
-- Words that begin as one typed but for one slip.
CREATE INDEX said_word_slips_idx ON public.said_word USING gin (slips);
-- Words that resemble one.
CREATE INDEX said_word_word_idx ON public.said_word USING gin (word gin_trgm_ops);
-- Words that begin as one typed, whatever the collation of the database.
CREATE INDEX said_word_word_idx1 ON public.said_word USING btree (word text_pattern_ops);

-- Words that cases were ever found by and that begin with three letters or more: what a word typed begins, or may have been meant for.
create table search_word (
  word text not null, -- The word, in lower case and without accents.
  slips text[] not null generated always as (word_slips(word)) stored, -- Its beginnings with one letter left out: see word_slips.
  constraint search_word_pkey PRIMARY KEY (word)
);
-- Words that begin as one typed, whatever the collation of the database.
CREATE INDEX search_word_beginning ON public.search_word USING btree (word text_pattern_ops);
-- Words that resemble one.
CREATE INDEX search_word_near ON public.search_word USING gin (word gin_trgm_ops);
-- Words that begin as one typed but for one slip.
CREATE INDEX search_word_slips ON public.search_word USING gin (slips);

-- Mails about cases as they left, with what became of them; they go with their case.
create table sent_mail (
  effect_id bigint not null, -- Effect that ordered it: the row of the outbox.
  case_id uuid not null, -- Case that it is about.
  to_address text not null, -- Address that it was for.
  subject text not null, -- Its subject.
  text text, -- Its plain text, without the keys of personal links; null for one that was not sent.
  html text, -- Its HTML, without the keys of personal links; null for one that was not sent.
  at timestamp with time zone not null, -- When it was sent, or would have been.
  status text not null, -- kept: in the mailbox of a demonstration; sent: the mail server took it; delayed, delivered, returned: what was reported since; refused: the mail server refused the address; not sent: unwished by its reader, barred since the address was refused before, past since it had come to nothing.
  status_at timestamp with time zone not null, -- Since when.
  answer text, -- What the mail server or the report said; null for nothing.
  constraint sent_mail_pkey PRIMARY KEY (effect_id),
  constraint sent_mail_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint sent_mail_status_check CHECK ((status = ANY (ARRAY['kept'::text, 'sent'::text, 'delayed'::text, 'delivered'::text, 'refused'::text, 'returned'::text, 'unwished'::text, 'barred'::text, 'past'::text])))
);
-- Mails of a case.
CREATE INDEX sent_mail_case ON public.sent_mail USING btree (case_id);

-- Open sessions (better-auth).
create table session (
  id text not null, -- Identifier.
  token text not null, -- Secret held by the browser in a signed cookie.
  "userId" text not null, -- Account signed in.
  "expiresAt" timestamp with time zone not null, -- End of the session.
  "ipAddress" text, -- Address of the client at sign-in.
  "userAgent" text, -- Browser at sign-in.
  "createdAt" timestamp with time zone not null default now(), -- Sign-in.
  "updatedAt" timestamp with time zone not null default now(), -- Last renewal.
  "secondFactor" boolean not null default false, -- A code, a passkey or the identity service vouched for it: the password alone did not open it.
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"(id) ON DELETE CASCADE
);
CREATE INDEX session_expires_at ON public.session USING btree ("expiresAt");
CREATE INDEX session_user_id ON public.session USING btree ("userId");
CREATE TRIGGER session_told AFTER DELETE ON public.session FOR EACH ROW EXECUTE FUNCTION tell_rights('userId');

-- Settings that change while the server runs.
create table setting (
  name text not null, -- Name.
  value jsonb not null, -- Value.
  updated_at timestamp with time zone not null default now(), -- When it last changed.
  constraint setting_pkey PRIMARY KEY (name)
);

-- What administrators set, change after change: the last one of a name is what holds. Rows are only ever added.
create table setting_change (
  id bigint not null generated always as identity, -- Identifier, in the order of the changes.
  name text not null, -- What is set.
  value jsonb, -- What it became, as the API gives it; null for what the installation came with.
  before jsonb, -- What it was before; null for what the installation came with.
  reason text not null, -- Why, in the words of who changed it.
  undoes bigint, -- The change that this one undoes; null for most.
  at timestamp with time zone not null default now(), -- When.
  by_user text, -- Account that changed it.
  by_name text not null, -- Their name at that time.
  constraint setting_change_pkey PRIMARY KEY (id),
  constraint setting_change_undoes_fkey FOREIGN KEY (undoes) REFERENCES setting_change(id),
  constraint setting_change_name_check CHECK ((name = ANY (ARRAY['workDays'::text, 'brand'::text, 'contact'::text, 'officeHours'::text, 'limits'::text, 'logo'::text, 'letterheads'::text, 'mailTexts'::text, 'signatures'::text, 'begun'::text, 'documents'::text])))
);
-- What holds of each, and how it came to be so.
CREATE INDEX setting_change_name ON public.setting_change USING btree (name, id DESC);
CREATE TRIGGER setting_change_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.setting_change FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();
CREATE TRIGGER setting_change_told AFTER INSERT ON public.setting_change FOR EACH STATEMENT EXECUTE FUNCTION tell_settings();

-- What is published by itself, for several schemes to be pinned to.
create table shared (
  kind text not null, -- What it is: a list that answers are chosen in, or a block of questions.
  id text not null, -- Identifier, by which schemes name it.
  title text not null, -- Title given with its last version.
  current_version integer not null, -- Its last version.
  constraint shared_pkey PRIMARY KEY (kind, id),
  constraint shared_kind_check CHECK ((kind = ANY (ARRAY['list'::text, 'block'::text])))
);

-- What shared things say, once whoever publishes it: immutable.
create table shared_text (
  hash text not null, -- SHA-256 of the text.
  text text not null, -- The text: the CSV of a list, the JSON Schema of a block.
  constraint shared_text_pkey PRIMARY KEY (hash)
);

-- What was published of shared things: immutable, numbered, hashed. Schemes are pinned to these.
create table shared_version (
  kind text not null, -- What it is.
  id text not null, -- Identifier.
  number integer not null, -- Number, from 1.
  hash text not null, -- What it says.
  about json not null, -- What is shown of it without reading it: of a list, its rows and columns; of a block, its questions.
  published_at timestamp with time zone not null default now(), -- When.
  published_by text, -- Who; null when seeded.
  constraint shared_version_pkey PRIMARY KEY (kind, id, number),
  constraint shared_version_hash_fkey FOREIGN KEY (hash) REFERENCES shared_text(hash),
  constraint shared_version_kind_id_fkey FOREIGN KEY (kind, id) REFERENCES shared(kind, id),
  constraint shared_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES "user"(id),
  constraint shared_version_number_check CHECK ((number > 0))
);

-- Passwords that are being judged or were wrong within the last hour; a right one takes its row away. Rows are removed after an hour.
create table sign_in_attempt (
  id bigint not null generated always as identity, -- Identifier.
  at timestamp with time zone not null default clock_timestamp(), -- When it was tried.
  account text not null, -- HMAC of the address that was typed, whether or not an account has it.
  client text not null, -- HMAC of the network address it came from.
  device text, -- Hash of the device that the account knows, when the attempt was counted as its; null for any other.
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_account ON public.sign_in_attempt USING btree (account, at);
CREATE INDEX sign_in_attempt_at ON public.sign_in_attempt USING btree (at);
CREATE INDEX sign_in_attempt_client ON public.sign_in_attempt USING btree (client, at) WHERE (device IS NULL);

-- Sittings of commissions and of the Bureau: who sat, and what is typed before, during and after. Their cases are in sitting_case, what was decided for good in sitting_minutes.
create table sitting (
  id uuid not null, -- Identifier, made by who begins it: sent twice, it is there once.
  dispositifs text[] not null, -- Schemes whose cases it examines: who instructs one of them keeps the sitting.
  held_at timestamp with time zone not null, -- When it is held, as the entry says: lists are in this order.
  entry jsonb not null, -- What is typed of the sitting itself, as the API gives it (SittingEntry).
  revisions jsonb not null default '{}'::jsonb, -- Revision of the sitting at which each property of the entry was typed last; absent for what was not typed since it was begun.
  revision integer not null default 1, -- How often anything of it or of its agenda was changed.
  begun_at timestamp with time zone not null, -- When it was begun.
  begun_by text not null, -- Name of who began it.
  closed_at timestamp with time zone, -- When its minutes were closed; nothing changes after.
  constraint sitting_pkey PRIMARY KEY (id)
);
-- Sittings, the latest held first.
CREATE INDEX sitting_order ON public.sitting USING btree (held_at DESC, id DESC);

-- Cases on the agenda of a sitting, with what is typed of each. An erasure of the case takes what was typed along.
create table sitting_case (
  sitting_id uuid not null, -- Sitting.
  case_id uuid not null, -- Case.
  "position" integer not null, -- Place on the agenda; schemes follow each other by the first of their cases.
  entry jsonb not null default '{}'::jsonb, -- What is typed of the case, as the API gives it (SittingItemEntry), without what is empty.
  revisions jsonb not null default '{}'::jsonb, -- Revision of the sitting at which each property was typed last.
  revision integer not null, -- Revision of the sitting at which anything of the case was typed last.
  put_at timestamp with time zone not null, -- When it was put on the agenda.
  put_by text not null, -- Name of who put it there.
  applied_at timestamp with time zone, -- When what was decided was carried out on the case; nothing of it is typed after.
  applied_by text, -- Name of who had it carried out.
  constraint sitting_case_pkey PRIMARY KEY (sitting_id, case_id),
  constraint sitting_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint sitting_case_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sitting(id) ON DELETE CASCADE
);
-- The sittings of a case.
CREATE INDEX sitting_case_of ON public.sitting_case USING btree (case_id);

-- Minutes that are closed, never changed: each bears the hash of itself and of the one before. No applicant is named in them: names are read where they are printed.
create table sitting_minutes (
  seq integer not null, -- Order in which they were closed, from 1.
  sitting_id uuid not null, -- Sitting.
  at timestamp with time zone not null, -- When they were closed.
  by_name text not null, -- Name of who closed them.
  content jsonb not null, -- What was decided of each case, by number, and who sat (runtime/sittings/minutes.ts).
  hash text not null, -- SHA-256 of the hash of the minutes before and of these as canonical JSON.
  constraint sitting_minutes_pkey PRIMARY KEY (seq),
  constraint sitting_minutes_sitting_id_key UNIQUE (sitting_id),
  constraint sitting_minutes_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES sitting(id)
);
CREATE TRIGGER sitting_minutes_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sitting_minutes FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();

-- Each time that a scheme was withdrawn, archived or brought back.
create table standing_change (
  id bigint not null generated always as identity, -- Order.
  dispositif_id text not null, -- Scheme.
  standing text not null, -- What it became.
  reason text, -- Why, as people are told.
  changed_at timestamp with time zone not null, -- When.
  changed_by text, -- Who.
  constraint standing_change_pkey PRIMARY KEY (id),
  constraint standing_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES "user"(id),
  constraint standing_change_dispositif_id_fkey FOREIGN KEY (dispositif_id) REFERENCES dispositif(id) ON DELETE CASCADE
);
CREATE INDEX standing_change_of ON public.standing_change USING btree (dispositif_id, id);

-- Open tasks only: what someone has to do now. A row of a queue; only runtime/cases/apply writes it.
create table task (
  case_id uuid not null, -- Case.
  id text not null, -- Identifier in the case.
  dispositif_id text not null, -- Scheme, repeated so that a queue is one index.
  function text not null, -- Function whose holders see it, or group:<id> when a group was asked for its opinion.
  title text not null, -- What is to be done.
  state text not null, -- State it belongs to.
  case_state text not null, -- Top-level state of the case, repeated so that a queue of one state is one index.
  opinion text, -- Opinion asked, when it is one.
  assignee_id text, -- Agent who took it.
  opened_at timestamp with time zone not null, -- Since when.
  due_at timestamp with time zone, -- When it is late.
  route text not null default ''::text, -- Route of the case in the function; empty for the function's own group.
  reminded_at timestamp with time zone, -- When those who must answer were reminded; null as long as they were not.
  search tsvector not null default ''::tsvector, -- Words of its case, repeated so that a queue is searched without reading cases.
  constraint task_pkey PRIMARY KEY (case_id, id),
  constraint task_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES "user"(id) ON DELETE SET NULL,
  constraint task_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE
);
-- Tasks to take, those that wait longest first.
CREATE INDEX task_age ON public.task USING btree (dispositif_id, function, route, opened_at, case_id, id) WHERE (assignee_id IS NULL);
-- Tasks by the first letters of the words that their case is found by.
CREATE INDEX task_beginnings ON public.task USING gin (word_beginnings(search));
-- Finds the tasks of a group that was asked for its opinion.
CREATE INDEX task_group ON public.task USING btree (function, dispositif_id) WHERE (function ~~ 'group:%'::text);
CREATE INDEX task_late ON public.task USING btree (dispositif_id, function, route, due_at, case_id, id) WHERE (due_at IS NOT NULL);
-- Tasks with a due date, those that wait longest first.
CREATE INDEX task_late_age ON public.task USING btree (dispositif_id, function, route, opened_at, case_id, id) WHERE (due_at IS NOT NULL);
-- Tasks with a due date in one state, by that date.
CREATE INDEX task_late_state ON public.task USING btree (dispositif_id, function, route, case_state, due_at, case_id, id) WHERE (due_at IS NOT NULL);
-- What each agent has taken in a scheme.
CREATE INDEX task_load ON public.task USING btree (dispositif_id, assignee_id, case_id) INCLUDE (due_at) WHERE (assignee_id IS NOT NULL);
CREATE INDEX task_mine ON public.task USING btree (assignee_id, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, id) WHERE (assignee_id IS NOT NULL);
CREATE INDEX task_queue ON public.task USING btree (dispositif_id, function, route, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, id) WHERE (assignee_id IS NULL);
CREATE INDEX task_search ON public.task USING gin (search);
CREATE INDEX task_state ON public.task USING btree (dispositif_id, function, route, case_state, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, id) WHERE (assignee_id IS NULL);
-- Tasks to take in one state, those that wait longest first.
CREATE INDEX task_state_age ON public.task USING btree (dispositif_id, function, route, case_state, opened_at, case_id, id) WHERE (assignee_id IS NULL);

-- Second factors (better-auth): the secret shared with an application, and recovery codes.
create table "twoFactor" (
  id text not null, -- Identifier.
  secret text not null, -- Secret of the application, encrypted under the installation's secret.
  "backupCodes" text not null, -- Recovery codes that are left, encrypted in the same way.
  "userId" text not null, -- Account.
  verified boolean not null default false, -- A code of the application was given once: before, nothing is asked.
  "failedVerificationCount" integer not null default 0, -- Wrong codes one after the other.
  "lockedUntil" timestamp with time zone, -- No code is judged before; null when any is.
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_key" UNIQUE ("userId"),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"(id) ON DELETE CASCADE
);

-- Readings out of the ordinary that the data-protection officer looked at. What was found is worked out anew each time; this says which of it was looked at, up to which reading.
create table unusual_check (
  rule text not null, -- Rule that told of it.
  user_id text not null, -- Agent who read.
  day date, -- Day of the readings; null where the rule looks at a whole period.
  person_id uuid, -- Person concerned; null for several.
  last_at timestamp with time zone not null, -- Last reading that was looked at: a later one is told of again.
  note text not null default ''::text, -- What the officer wrote of it; may be empty.
  checked_by text not null, -- Name of who looked at it.
  checked_at timestamp with time zone not null default now(), -- When.
  constraint unusual_check_rule_user_id_day_person_id_key UNIQUE NULLS NOT DISTINCT (rule, user_id, day, person_id)
);

-- Files that come piece by piece, and go on where the line was cut. The bytes wait in the file store under the same identifier; a day after the last of them, both are removed.
create table upload (
  id uuid not null, -- Identifier, of these bytes alone: the file that they become has another.
  draft_id uuid, -- Request being written that it is for.
  case_id uuid, -- Case that it is for.
  pointer text, -- Question that it answers; null for a message.
  name text not null, -- Name that its sender gives it.
  length bigint not null, -- Bytes that it will have, as its sender says.
  uploaded_by text, -- Account that sends it; null for who is not signed in.
  touched_at timestamp with time zone not null default now(), -- When bytes of it last came.
  claimed_at timestamp with time zone, -- Since when a server judges what has come whole; null while none does.
  outcome jsonb, -- The file that it became, or why it was refused; null until it was judged.
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON DELETE CASCADE,
  constraint upload_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES case_draft(id) ON DELETE CASCADE,
  constraint upload_length_check CHECK ((length > 0)),
  constraint upload_place CHECK (((draft_id IS NULL) <> (case_id IS NULL)))
);
CREATE INDEX upload_case ON public.upload USING btree (case_id);
CREATE INDEX upload_draft ON public.upload USING btree (draft_id);
CREATE INDEX upload_touched ON public.upload USING btree (touched_at);

-- Codes of applications (second factors) that were accepted within the last minutes: none is accepted twice.
create table used_code (
  user_id text not null, -- Account.
  code text not null, -- Its six digits, which open nothing any more.
  at timestamp with time zone not null default clock_timestamp(), -- When it was accepted; forgotten some minutes later, when no application shows it any more.
  constraint used_code_pkey PRIMARY KEY (user_id, code),
  constraint used_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
);
-- Codes to forget.
CREATE INDEX used_code_at ON public.used_code USING btree (at);

-- Account that can sign in (better-auth): citizens and agents alike.
create table "user" (
  id text not null, -- Identifier of the account.
  name text not null, -- Name shown on screen.
  email text not null, -- Address used to sign in, lower case.
  "emailVerified" boolean not null default false, -- The owner has proved that the address is theirs.
  image text, -- Not used; required by better-auth.
  "createdAt" timestamp with time zone not null default now(), -- When the account was made.
  "updatedAt" timestamp with time zone not null default now(), -- When the account last changed.
  "twoFactorEnabled" boolean not null default false, -- A code is asked after the password (better-auth).
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);

-- Roles over the whole site. What an agent may do on a case comes from groups and functions, not from here.
create table user_role (
  user_id text not null, -- Account.
  role text not null, -- agent: enters the desk; author: enters the studio and publishes; dpo: reads the register and the reading log; administrator: people, groups, bindings, failed effects.
  constraint user_role_pkey PRIMARY KEY (user_id, role),
  constraint user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE,
  constraint user_role_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'author'::text, 'dpo'::text, 'administrator'::text])))
);
CREATE TRIGGER user_role_told AFTER INSERT OR DELETE OR UPDATE ON public.user_role FOR EACH ROW EXECUTE FUNCTION tell_rights('user_id');

-- Short-lived secrets of better-auth: address verification, password reset, OpenID state.
create table verification (
  id text not null, -- Identifier.
  identifier text not null, -- What is being verified.
  value text not null, -- Secret.
  "expiresAt" timestamp with time zone not null, -- Its end.
  "createdAt" timestamp with time zone not null default now(), -- When it was made.
  "updatedAt" timestamp with time zone not null default now(), -- When it last changed.
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);

-- Addresses of business applications that are told what happens to cases (Standard Webhooks). One that is taken away is removed.
create table webhook (
  id uuid not null, -- Identifier.
  application_id uuid not null, -- Application.
  url text not null, -- Where it is told.
  kinds text[] not null, -- Kinds of events that it is told of, see event_kind().
  dispositifs text[] not null, -- Schemes whose cases it is told of, as long as the application reads them.
  secret_number integer not null default 1, -- Which of its secrets is in use. None is kept: they are made of that of the installation.
  rotated_at timestamp with time zone, -- When the secret in use took the place of the one before, which signs beside it for a day; null for the first.
  failing_since timestamp with time zone, -- Since when nothing arrives; null when the last attempt succeeded.
  quiet_until timestamp with time zone, -- Until when nothing is tried, since nobody answered there.
  disabled_at timestamp with time zone, -- Since when nothing is sent, until an administrator has it go on; null while it is sent.
  disabled_for text, -- failing: something could not be delivered for three days; gone: the receiver answered that it is no more (410).
  created_by text not null, -- Name of who added it.
  created_at timestamp with time zone not null default now(), -- When.
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE,
  constraint webhook_check CHECK (((disabled_at IS NULL) = (disabled_for IS NULL))),
  constraint webhook_disabled_for_check CHECK ((disabled_for = ANY (ARRAY['failing'::text, 'gone'::text]))),
  constraint webhook_dispositifs_check CHECK ((cardinality(dispositifs) > 0)),
  constraint webhook_kinds_check CHECK ((cardinality(kinds) > 0))
);
-- Webhooks by their application.
CREATE INDEX webhook_of ON public.webhook USING btree (application_id);
