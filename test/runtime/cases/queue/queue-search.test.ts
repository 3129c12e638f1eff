/** What searches of the queue show, against what plain SQL says that they should: no index, no page, no early end. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../../engine/index.ts';
import { queuePage, type HeldFunction, type QueueFilter } from '../../../../runtime/cases/index.ts';
import { dueSpan, type DueKind, type DueSpan } from '../../../../runtime/cases/queue/due-span.ts';
import type { Facets } from '../../../../runtime/cases/queue/facets.ts';
import type { QueueView } from '../../../../schemas/types/api.ts';
import { SCHEME } from '../../../support/medical-aid.ts';
import { createWorld, type World } from '../../../support/world.ts';

const CASES = 3000;
/** `RUNS=5000 npx vitest run …` asks more. */
const RUNS = Number(process.env['RUNS'] ?? 200);
const MOST_PAGES = 8;
const FAMILIES = [
  'Wamytan',
  'Wamytan',
  'Wamytan',
  'Wamitan',
  'Pënëfaali',
  'Poigoune-Wéa',
  'L’Hénoret',
  'Nguyễn',
  'Tein',
];
const GIVEN = ['Marie', 'Marie-Louise', 'Jean', 'Élie', 'Paul', 'Œdipe', 'Yann'];
const TOWNS = ['Nouméa', 'Thio', 'Le Mont-Dore', 'Boulouparis', 'Lot12bis', 'Marie2'];
const STATES = ['instruction', 'correction', 'signatureAccord', 'refusee'];
const ROUTES = ['', '', 'nord'];
const CHANNELS = ['online', 'online', 'online', 'counter', 'letter'] as const;
/** A mark and a column that all who instruct read. */
const MARK = 'Sans courriel';
const COLUMN = 'Commune';
/** A label of the service, and one that no case has. */
const LABEL = '11111111-1111-4111-8111-111111111111';
const UNUSED = '22222222-2222-4222-8222-222222222222';

let world: World;
let userId: string;
let colleague: string;
const AGENT = { dispositif: SCHEME, function: 'instructeur', route: null };
const HELD: Readonly<Record<string, readonly HeldFunction[]>> = {
  instructs: [AGENT],
  'instructs in the north': [{ ...AGENT, route: 'nord' }],
  'instructs everywhere': [AGENT, { ...AGENT, route: 'nord' }, { ...AGENT, function: 'signataire' }],
  'is consulted': [{ ...AGENT, function: 'group:avis' }],
};
const VIEWS: readonly QueueView[] = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
const NOW = '2026-11-26T00:00:00.000Z';

beforeAll(async () => {
  world = await createWorld();
  ({ userId } = await world.agent('Louise Naouna'));
  ({ userId: colleague } = await world.agent('Paul Tein'));
  await world.file();
  const copies = JSON.stringify(Array.from({ length: CASES }, (_, index) => copyOf(index + 1)));
  await world.services.db.raw(COPY, { copies, scheme: SCHEME });
  await world.services.db.raw(LINES);
  await world.services.db.raw('analyze');
}, 120_000);
afterAll(() => world.close());

/** The words of a copy: common names and rare ones, in each of the situations. */
function wordsOf(n: number): readonly [string, string, string, string] {
  const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
  const letter = (at: number): string => String.fromCodePoint(97 + (at % 26));
  const rare = n % 500 === 3 ? 'Naisseline' : `Nomi${letter(n)}${letter(Math.floor(n / 26))}wa`;
  const family = n % 3 === 0 ? rare : pick(FAMILIES, n * 7 + Math.floor(n / 9));
  return [family, pick(GIVEN, n * 5), pick(TOWNS, n + Math.floor(n / 4)), `AM-2026-${String(n * 7).padStart(6, '0')}`];
}

/** Copies of one case in all states, taken or not, late or not; many moments are shared by several. */
function copyOf(n: number): object {
  const [family, given, town, number] = wordsOf(n);
  const state = STATES[(n * 11) % STATES.length];
  const ended = state === 'refusee' || (state === 'signatureAccord' && n % 3 === 0);
  const at = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();
  return {
    id: randomUUID(),
    n,
    number,
    state,
    name: `${family} ${given}`,
    town,
    route: ROUTES[n % ROUTES.length],
    waiting: state === 'correction' ? 'applicant' : null,
    filed: at(-Math.floor(n / 3)),
    unread: n % 4 === 1 ? at(-n % 99) : null,
    closed: ended ? at(-((n * 13) % 700)) : null,
    channel: CHANNELS[(n * 3) % CHANNELS.length],
    mark: n % 6 === 0 ? MARK : null,
    labels: n % 7 === 2 ? [LABEL] : [],
    due: n % 4 > 0 ? at(((n % 90) - 45) * 24) : null,
    assignee: n % 5 === 0 ? userId : n % 7 === 0 ? colleague : null,
  };
}

const COPY = `
with copy as materialized (
  select * from json_to_recordset(:copies) as copy (id uuid, n int, number text, state text, name text, town text, route text,
    waiting text, unread timestamptz, filed timestamptz, closed timestamptz, due timestamptz, assignee text, channel text, mark text, labels uuid[])
), written as (
  insert into "case" (id, number, dispositif_id, dispositif_version, version, state, outcome, waiting, channel, person_id,
    applicant_name, filed_at, closed_at, due_at, wake_at, columns, alerts, routes, search, data, updated_at, unread_since, labels)
  select copy.id, copy.number, dispositif_id, dispositif_version, version, copy.state, null, copy.waiting, copy.channel, person_id,
    name, filed, closed, due, null, marked.columns, marked.alerts,
    case when route = '' then '{}'::jsonb else jsonb_build_object('instructeur', route) end,
    search_words(copy.number || ' ' || name || ' ' || town) || case_facets(copy.channel, filed, marked.columns, marked.alerts) || label_facets(copy.labels), data,
    updated_at, unread, copy.labels
  from copy cross join (select * from "case" limit 1) original cross join lateral (
    select json_build_array(json_build_object('title', 'Commune', 'type', 'string', 'value', town)) as columns,
      case when mark is null then '[]'::json else json_build_array(json_build_object('label', mark, 'tone', 'info')) end as alerts
  ) marked
  returning id, search
), words as (
  insert into search_word select distinct word from written cross join unnest(tsvector_to_array(search)) word
  where word ~ '^[^0-9]{3}' on conflict do nothing
)
insert into task (case_id, id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, search)
select copy.id, held, :scheme, held, case when held = 'instructeur' then route else '' end, 'À faire', state, state, null, assignee,
  filed, due, written.search
from copy join written on written.id = copy.id cross join unnest(array['instructeur', 'signataire', 'group:avis']) held
where closed is null and (held = 'instructeur' or n % 6 = 0)`;

/** All that could be shown, with the words that it may be found by. */
const LINES = `
create table line as
select 1 as kind, c.id, t.id as task_id, t.function, t.route, c.routes, t.assignee_id, t.due_at, t.opened_at, c.waiting, c.unread_since, c.filed_at,
  c.closed_at, t.case_state as state, c.channel, c.columns -> 0 ->> 'value' as town, c.alerts -> 0 ->> 'label' as mark, c.labels,
  array(select h.assignee_id from task h where h.case_id = c.id and h.id = t.id) as holders,
  array(select word from unnest(tsvector_to_array(c.search)) word where word !~ '^=') as all_words, split_words(c.number || ' ' || c.applicant_name) as name_words
from task t join "case" c on c.id = t.case_id
union all
select 0, c.id, '', null, null, c.routes, null, c.due_at, null, c.waiting, c.unread_since,
  c.filed_at, c.closed_at, c.state,
  c.channel, c.columns -> 0 ->> 'value', c.alerts -> 0 ->> 'label', c.labels, array(select h.assignee_id from task h where h.case_id = c.id),
  array(select word from unnest(tsvector_to_array(c.search)) word where word !~ '^='),
  split_words(c.number || ' ' || c.applicant_name)
from "case" c`;

interface Search {
  readonly held: string;
  readonly view: QueueView;
  readonly sort: 'due' | 'age';
  readonly state: string | undefined;
  readonly text: string;
  readonly facets?: Facets;
  readonly holder?: string | undefined;
  /** Colleagues whose place is taken. */
  readonly absent?: readonly string[] | undefined;
  readonly due?: DueSpan | null | undefined;
}

/**
 * What is asked: a few words of one case, so that most searches find something, each as it is, cut, or with a letter lost,
 * exchanged or wrong; sometimes anything at all.
 */
const typed = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.constant(4) }),
  fc.constantFrom('as it is', 'as it is', 'cut', 'lost', 'exchanged', 'wrong', 'loud'),
  fc.nat(9),
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('%', '_', '\\', "'", '½', 'wa', 'AM-2026', 'le'),
  ),
);
const text = fc
  .tuple(fc.integer({ min: 1, max: CASES }), fc.array(typed, { minLength: 1, maxLength: 3 }))
  .map(([n, words]) => words.map(([which, how, at, other]) => change(wordsOf(n)[which] ?? other, how, at)).join(' '))
  // Lone halves of characters cannot be sent.
  .filter((typedText) => typedText.isWellFormed() && !typedText.includes('\0'));

function change(word: string, how: string, at: number): string {
  switch (how) {
    case 'cut':
      return word.slice(0, at + 1);
    case 'lost':
      return word.slice(0, at) + word.slice(at + 1);
    case 'exchanged':
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    case 'wrong':
      return `${word.slice(0, at)}k${word.slice(at + 1)}`;
    case 'loud':
      return word.toUpperCase();
    default:
      return word;
  }
}

const search: fc.Arbitrary<Search> = fc.record({
  held: fc.constantFrom(...Object.keys(HELD)),
  view: fc.constantFrom(...VIEWS),
  sort: fc.constantFrom('due', 'age'),
  state: fc.option(fc.constantFrom(...STATES), { nil: undefined, freq: 1 }),
  text,
});
/** Days of some of the filings, and of none. */
const day = fc.integer({ min: -45, max: 3 }).map((days) => addDays(NOW.slice(0, 10), days));
const option = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 1 });
const facets: fc.Arbitrary<Facets> = fc
  .record({
    channels: option(fc.constantFrom(['counter'], ['online'], ['letter', 'counter'])),
    alerts: option(fc.constantFrom([MARK])),
    labels: option(fc.constantFrom([LABEL], [LABEL], [UNUSED])),
    columns: option(fc.subarray(TOWNS, { minLength: 1 }).map((values) => [{ title: COLUMN, values }])),
    filedFrom: option(day),
    filedTo: option(day),
  })
  .map((drawn): Facets => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
const narrowing = fc.record({
  held: fc.constantFrom(...Object.keys(HELD)),
  view: fc.constantFrom(...VIEWS),
  sort: fc.constantFrom<Search['sort']>('due', 'age'),
  state: option(fc.constantFrom(...STATES)),
  text: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
  facets,
  holder: option(fc.constantFrom('me', 'colleague')),
  standsIn: fc.boolean(),
  due: fc
    .record({ due: option(fc.constantFrom<DueKind>('late', 'soon')), dueFrom: option(day), dueTo: option(day) })
    .map((asked) => dueSpan(asked, NOW)),
});

async function pages({ held, ...asked }: Search, limit: number, most: number): Promise<readonly string[]> {
  const filter: QueueFilter = { ...asked, functions: HELD[held] ?? [], userId, limit, now: NOW };
  const rows: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const { items, next } = await queuePage(world.services, { ...filter, cursor });
    rows.push(...items.map(({ caseId, taskId }) => `${caseId} ${taskId ?? ''}`));
    if (next === null) break;
    cursor = next;
  }
  return rows;
}

/** Which rows a view holds, and what they are sorted by: said once more, as plainly as it can be. */
const ROWS: Readonly<Record<QueueView, string>> = {
  todo: 'kind = 1 and assignee_id is null',
  mine: 'kind = 1 and assignee_id = any (:takers::text[])',
  late: 'kind = 1 and due_at < :now',
  messages:
    'kind = 0 and unread_since is not null and not exists (select from unnest(holders) h where h <> all (:takers::text[]))',
  waiting: 'kind = 0 and waiting is not null',
  open: 'kind = 0 and closed_at is null',
  done: 'kind = 0 and closed_at is not null',
};

const ORDERS = {
  due: `coalesce(due_at, 'infinity'), id, task_id`,
  age: 'opened_at, id, task_id',
  filed: 'filed_at, id',
  unread: 'unread_since, id',
  closed: 'closed_at desc, id desc',
} as const;

const ORDER_OF: Partial<Record<QueueView, keyof typeof ORDERS>> = {
  messages: 'unread',
  waiting: 'filed',
  open: 'filed',
  done: 'closed',
};

/** What is asked beside words, as plain conditions; who is only consulted reads neither marks nor labels nor, here, columns. */
function narrowed({ held, facets = {}, holder, due = null }: Search): {
  readonly sql: string;
  readonly values: object;
} {
  const { channels, alerts, columns, labels, filedFrom, filedTo } = facets;
  const isRead = held !== 'is consulted' || (!alerts && !columns && !labels);
  const conditions = [
    isRead ? 'true' : 'false',
    ...(channels ? ['channel = any (:channels)'] : []),
    ...(alerts ? ['mark = any (:alerts)'] : []),
    ...(columns ? ['town = any (:towns)'] : []),
    ...(labels ? ['labels && :labels::uuid[]'] : []),
    ...(filedFrom ? [`(filed_at at time zone 'Pacific/Noumea')::date >= :filedFrom::date`] : []),
    ...(filedTo ? [`(filed_at at time zone 'Pacific/Noumea')::date <= :filedTo::date`] : []),
    ...(holder ? [':holder = any (holders)'] : []),
    ...(due ? ['closed_at is null and due_at > :dueAfter and due_at <= :dueUntil'] : []),
  ];
  const values = {
    ...(channels && { channels }),
    ...(alerts && { alerts }),
    ...(columns && { towns: columns.flatMap((column) => column.values) }),
    ...(labels && { labels }),
    ...(filedFrom && { filedFrom }),
    ...(filedTo && { filedTo }),
    ...(holder && { holder }),
    ...(due && { dueAfter: due.after, dueUntil: due.until }),
  };
  return { sql: conditions.join(' and '), values };
}

async function expected(asking: Search): Promise<readonly string[]> {
  const { held, view, sort, state, text: asked } = asking;
  const narrow = narrowed(asking);
  const { db } = world.services;
  const { rows: split } = await db.raw<{ rows: { words: string[] }[] }>('select split_words(?) as words', [asked]);
  const words = split[0]?.words.slice(0, 6) ?? [];
  const own = held === 'is consulted' ? 'name_words' : 'all_words';
  const dueFirst = asking.due && view !== 'messages';
  const order = dueFirst ? 'due' : (ORDER_OF[view] ?? sort);
  const functions = (HELD[held] ?? []).map((one) => ({ name: one.function, route: one.route ?? '' }));
  const find = async (matches: string, near: readonly object[]): Promise<readonly string[]> => {
    const { rows } = await db.raw<{ rows: { id: string; task_id: string }[] }>(
      `select id, task_id from line where ${ROWS[view]} and ${narrow.sql} and (:state::text is null or state = :state)
        and exists (select from jsonb_to_recordset(:functions) as h (name text, route text)
          where case when kind = 1 then function = name and line.route = h.route
            else name not like 'group:%' and coalesce(routes ->> name, '') = h.route end)
        and not exists (select from unnest(:words::text[]) typed where not exists (
          select from unnest(${own}) own where starts_with(own, typed) or starts_with(ltrim(own, '0'), typed) ${matches}))
        order by ${ORDERS[order]}`,
      {
        ...narrow.values,
        words,
        takers: [userId, ...(asking.absent ?? [])],
        now: NOW,
        state: state ?? null,
        functions: JSON.stringify(functions),
        ...(near.length > 0 && { near: JSON.stringify(near) }),
      },
    );
    return rows.map((row) => `${row.id} ${row.task_id}`);
  };
  const exact = await find('', []);
  if (exact.length > 0) return exact;
  const near = (await Promise.all(words.map((word) => nearTo(word)))).flat();
  if (near.length === 0) return [];
  return find(
    "or jsonb_build_object('typed', typed, 'word', own) <@ any (array(select jsonb_array_elements(:near)))",
    near,
  );
}

/** Known words that a word typed may have been meant for: those it begins but for one slip, then those that resemble it. */
async function nearTo(asked: string): Promise<readonly { readonly typed: string; readonly word: string }[]> {
  const { db } = world.services;
  if (!/^\D{3,}$/u.test(asked)) return [];
  const { rows } = await db.raw<{ rows: { word: string; alike: boolean }[] }>(
    `select word, word_similarity(:asked, word) >= 0.44 as alike from search_word where word ~ '^\\D*$'
      order by word_similarity(:asked, word) desc, similarity(:asked, word) desc, word collate "C"`,
    { asked },
  );
  const others = rows.filter(({ word }) => !word.startsWith(asked));
  if (rows.length - others.length >= 16) return [];
  const off = ({ word }: { readonly word: string }): number => Math.abs(word.length - asked.length);
  const slips = others
    .filter(({ word }) => [...asked].length >= 4 && distanceFromBeginning(asked, word) === 1)
    .toSorted((one, other) => off(one) - off(other) || (one.word < other.word ? -1 : 1));
  // At most sixteen that resemble are read.
  const alike = others.filter((one) => one.alike).slice(0, 16);
  return [...new Set([...slips, ...alike])].slice(0, 16).map(({ word }) => ({ typed: asked, word }));
}

/** Slips between what was typed and the beginning of a word that is nearest to it, counted letter by letter. */
function distanceFromBeginning(asked: string, word: string): number {
  const [from, to] = [[...asked], [...word]];
  const lines: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => lines[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= from.length; row += 1) {
    lines.push([row]);
    for (let column = 1; column <= to.length; column += 1) {
      const exchanged = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      lines[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1),
          exchanged ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return Math.min(...(lines.at(-1) ?? []));
}

describe('a search of the queue', () => {
  test('shows what plain SQL finds, all of it and in its order, in every view and with every filter', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(search, fc.integer({ min: 1, max: 60 }), async (asked, limit) => {
        const all = await expected(asked);
        expect(await pages(asked, limit, MOST_PAGES)).toEqual(all.slice(0, limit * MOST_PAGES));
        if (all.length > 0) found += 1;
      }),
      { numRuns: RUNS },
    );
    expect(found).toBeGreaterThan(RUNS / 4);
  }, 600_000);

  test('combines with all that the queue is narrowed by, and each of these with the others', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(narrowing, fc.integer({ min: 1, max: 60 }), async ({ standsIn, ...drawn }, limit) => {
        const holder = drawn.holder === 'me' ? userId : drawn.holder && colleague;
        const asked = { ...drawn, holder, absent: standsIn ? [colleague] : [] };
        const all = await expected(asked);
        expect(await pages(asked, limit, MOST_PAGES)).toEqual(all.slice(0, limit * MOST_PAGES));
        if (all.length > 0) found += 1;
      }),
      { numRuns: RUNS },
    );
    expect(found).toBeGreaterThan(RUNS / 10);
  }, 600_000);
});
