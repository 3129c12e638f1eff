/** Statistics of a scheme: each number of cases is that of the rows of its list, and of open data for the same days. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchOf, type QueueLink } from '../../../runtime/desk/service/links.ts';
import { createStatisticsLinks } from '../../../runtime/desk/service/statistics/links.ts';
import { countOutcomes } from '../../../runtime/open-data/store/figures.ts';
import type { SchemeStatistics } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { testNow } from '../../support/clock.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const SOME = { from: '2025-03-10', to: '2025-06-02' };

let test: TestApp;
let cast: Cast;
let head: TestPerson;
let model: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  head = cast.signatory;
  model = await fileMedicalAid(test, cast.owner);
  const source = await readExample(SCHEME);
  const identity = JSON.parse(source.files['dispositif.json'] ?? '');
  identity.functions.signataire.oversees = true;
  await publishSource(test.services, {
    ...source,
    files: { ...source.files, 'dispositif.json': JSON.stringify(identity) },
  });
  await test.services.db('task').where({ case_id: model }).delete();
  await test.services.db('case').where({ id: model }).update({ filed_at: '2020-01-01', closed_at: '2020-02-01' });
});
afterAll(() => test.close());

const ENDS = { accordee: 'granted', refusee: 'refused', retiree: 'withdrawn' } as const;
/** Moments around the ends of days and months of Nouméa, eleven hours ahead. */
const aMoment = fc
  .tuple(
    fc.integer({ min: -3, max: 14 }),
    fc.constantFrom('01', '02', '09', '10', '28'),
    fc.constantFrom('12:59:59', '13:00:00', '02:00:00'),
  )
  .map(([month, day, hour]) => new Date(Date.UTC(2025, month, Number(day))).toISOString().slice(0, 11) + hour + 'Z');
const aCase = fc.record({
  filed: aMoment,
  days: fc.option(fc.integer({ min: 0, max: 200 })),
  end: fc.constantFrom('accordee', 'accordee', 'refusee', 'retiree'),
  open: fc.constantFrom('instruction', 'correction'),
  channel: fc.constantFrom('online', 'online', 'counter', 'letter'),
  version: fc.constantFrom(1, 2),
});
type Drawn = ReturnType<typeof aCase.generate>['value'];

/** Puts drawn cases in the place of those that were there. */
async function put(drawn: readonly Drawn[]): Promise<void> {
  const { db } = test.services;
  await db('case').whereNot({ id: model }).delete();
  for (const [index, { filed, days, end, open, channel, version }] of drawn.entries()) {
    const columns = {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      number: `S-${index}`,
      dispositif_version: version,
      state: days === null ? open : end,
      outcome: days === null ? null : ENDS[end],
      filed_at: filed,
      closed_at: days === null ? null : new Date(Date.parse(filed) + days * 86_400_000).toISOString(),
      channel,
    };
    await db.raw(`insert into "case" select (jsonb_populate_record(c, ?::jsonb)).* from "case" c where c.id = ?`, [
      JSON.stringify(columns),
      model,
    ]);
  }
  await db.raw(`update "case" set search = search_words(number) || case_facets(channel, filed_at, columns, alerts)`);
}

const get = (url: string, as: TestPerson | undefined = head) => test.request({ method: 'GET', url, as });
const address = (asked: object): string =>
  `/api/v1/service/statistics?${new URLSearchParams({ dispositif: SCHEME, ...asked })}`;

async function statistics(period: object): Promise<SchemeStatistics> {
  const read = await get(address(period));
  expect(read.statusCode).toBe(200);
  return read.json();
}

async function rowsOf(asked: QueueLink): Promise<number> {
  return (await get(`/api/v1/cases?limit=200&${searchOf(asked)}`)).json().items.length;
}

/** Every number of cases with its list. */
function* numbersOf(read: SchemeStatistics): Generator<readonly [number, QueueLink]> {
  const links = createStatisticsLinks(read);
  for (const month of read.months) {
    yield [month.filedOpen, links.filedOpen(month)];
    yield [month.filedDone, links.filedDone(month)];
    yield [month.closed, links.closed(month)];
  }
  for (const state of read.filed) yield [state.count, links.filedIn(state)];
  for (const state of read.closed) yield [state.count, links.endedIn(state)];
  for (const one of read.channels)
    yield* [[one.open, links.openBy(one)] as const, [one.done, links.doneBy(one)] as const];
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('statistics of a scheme', () => {
  it('are for who leads its service', async () => {
    for (const as of [cast.agent, cast.otherAgent, cast.author, cast.administrator, cast.dpo]) {
      expect((await get(address(YEAR), as)).statusCode).toBe(403);
      expect((await get(`${address(YEAR).replace('?', '/file?')}&format=csv`, as)).statusCode).toBe(403);
    }
    expect((await get(address({ ...YEAR, dispositif: 'permis-chasser' }))).statusCode).toBe(403);
  });

  it('are of days that follow each other, three years of them at most', async () => {
    for (const period of [
      { from: '2025-02-01', to: '2025-01-31' },
      { from: '2020-01-01', to: '2023-01-01' },
      { from: '2025-02-30', to: '2025-03-01' },
    ])
      expect((await get(address(period))).statusCode).toBe(400);
    expect((await get(address({ from: '2020-01-01', to: '2022-12-31' }))).statusCode).toBe(200);
  });

  it('count the rows of their lists, and what open data count of the same year', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCase, { minLength: 10, maxLength: 25 }), async (drawn) => {
        await put(drawn);
        for (const period of [SOME, YEAR]) {
          const read = await statistics(period);
          for (const [count, asked] of [...numbersOf(read)].filter(([number]) => number > 0))
            expect([searchOf(asked), await rowsOf(asked)]).toEqual([searchOf(asked), count]);
          const filed = total(read.filed.map(({ count }) => count));
          expect(total(read.months.map(({ filedOpen, filedDone }) => filedOpen + filedDone))).toBe(filed);
          expect(total(read.outcomes.map(({ count }) => count))).toBe(filed);
          expect(total(read.channels.map(({ open, done }) => open + done))).toBe(filed);
          expect(total(read.versions.map(({ open, done }) => open + done))).toBe(filed);
          expect(total(read.months.map(({ closed }) => closed))).toBe(read.measured.cases);
        }
        const published = await countOutcomes(test.services.db, SCHEME, '2026-01-01');
        const { outcomes } = await statistics(YEAR);
        const told = published.filter(({ year }) => year === 2025).map(({ value, count }) => [value, count]);
        expect(Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count]))).toEqual(
          Object.fromEntries(told),
        );
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2) },
    );
  });
});

describe('what events tell of the cases that ended', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const add = async (bodies: readonly { readonly type: string; readonly [name: string]: unknown }[], at: string) => {
    const { db } = test.services;
    const { last } = (await db('case_event').where({ case_id: id }).max('seq as last').first()) ?? { last: 0 };
    await db('case_event').insert(
      bodies.map((body, nth) => ({
        case_id: id,
        seq: Number(last ?? 0) + nth + 1,
        type: body.type,
        at,
        actor: JSON.stringify({ type: body['by'] === 'Délai' ? 'time' : 'agent' }),
        body: JSON.stringify(body),
        hash: '',
      })),
    );
  };

  it('is who was asked to correct, what silence decided, and how long it took', async () => {
    const one = { days: 10, end: 'refusee', open: 'instruction', channel: 'online', version: 1 } as const;
    await put([
      { ...one, filed: '2025-04-01T02:00:00Z' },
      { ...one, filed: '2025-04-02T02:00:00Z', days: 20 },
    ]);
    await add(
      [
        { type: 'acted', action: 'demanderCorrection', by: 'Louise Naouna' },
        { type: 'correctionRequested', correction: {} },
        { type: 'correctionRequested', correction: {} },
        { type: 'acted', action: 'constaterSilence', by: 'Délai' },
      ],
      '2025-04-05T02:00:00Z',
    );
    const { measured, typicalDelay } = await statistics(YEAR);
    expect(measured).toMatchObject({ cases: 2, corrected: 1, tacit: 1, median: 15 * 86_400, p90: 19 * 86_400 });
    expect(typicalDelay).toBe('En général trois semaines');
  });

  it('is the money entered in the period, of five cases at least', async () => {
    const line = (amount: number) => ({ type: 'amountEntered', amount: { entry: 'commit', label: 'Aide', amount } });
    await add([line(1000), line(500)], '2025-12-31T12:59:59Z');
    await add([line(9000)], '2025-12-31T13:00:00Z');
    expect((await statistics(YEAR)).amounts).toEqual([{ entry: 'commit', cases: null, sum: null, median: null }]);
    expect((await statistics({ from: '2024-01-01', to: '2024-12-31' })).amounts).toEqual([]);
    await test.services.db('case_event').where({ case_id: id }).delete();
  });
});

describe('requests begun online', () => {
  const DAY_MS = 86_400_000;
  /** Begins some, so many days ago; touched later where that is said. */
  async function begin(count: number, answers: object, days: number, touched = days): Promise<void> {
    const at = (ago: number): Date => new Date(testNow().getTime() - ago * DAY_MS);
    for (let nth = 0; nth < count; nth += 1) {
      await test.services.db('case_draft').insert({
        id: crypto.randomUUID(),
        dispositif_id: SCHEME,
        dispositif_version: 1,
        token_hash: 'nobody',
        answers: JSON.stringify(answers),
        created_at: at(days),
        updated_at: at(touched),
      });
    }
  }

  it('are told from five on that were left, by the last page that was answered', async () => {
    const { db } = test.services;
    await db('case_draft').delete();
    await begin(4, { revenus: 80_000 }, 20);
    expect((await statistics(SOME)).begun).toMatchObject({ begun: null, filed: 0, left: null, pages: [] });
    await begin(2, { revenus: 80_000 }, 20);
    // Too old, too young, still being written, written by an agent: none of these was left.
    await begin(3, {}, 31);
    await begin(3, {}, 3);
    await begin(3, {}, 20, 2);
    await db('case_draft').insert({
      ...(await db('case_draft').first()),
      id: crypto.randomUUID(),
      channel: 'letter',
      created_at: new Date(testNow().getTime() - 20 * DAY_MS),
    });
    const { begun } = await statistics(SOME);
    expect(begun).toMatchObject({ begun: 9, filed: 0, left: 6, pages: [{ count: 6, title: expect.any(String) }] });
    await db('case_draft').delete();
  });

  it('are looked for no further back than what was begun under any days set meanwhile is still there', async () => {
    const { db } = test.services;
    const daysBack = async (): Promise<number> =>
      Math.round((testNow().getTime() - Date.parse((await statistics(SOME)).begun.from)) / DAY_MS);
    const set = async (value: object | null): Promise<void> => {
      const url = '/api/v1/admin/settings';
      const as = cast.administrator;
      const { begun } = (await test.request({ method: 'GET', url, as })).json();
      const { revision } = begun.standing;
      const payload = { name: 'begun', value, revision, reason: 'Essai' };
      expect((await test.request({ method: 'POST', url: `${url}/changes`, as, payload })).statusCode).toBe(200);
    };
    const long = {
      name: 'begun',
      at: new Date(testNow().getTime() - 40 * DAY_MS),
      reason: 'Essai',
      by_user: 'a',
      by_name: 'A',
    };
    const few = JSON.stringify({ anonymousDays: 14, accountDays: 180 });
    await db('setting_change').insert([
      { ...long, value: few, before: null },
      { ...long, value: null, before: few },
    ]);
    expect(await daysBack(), 'nothing of those days is left to miss').toBeGreaterThan(28);
    await set({ anonymousDays: 14, accountDays: 180 });
    expect(await daysBack()).toBeLessThan(16);
    await set({ anonymousDays: 60, accountDays: 180 });
    expect(await daysBack(), 'what was begun yesterday is erased after fourteen days').toBeLessThan(16);
  });
});

describe('the file', () => {
  it('has a row for each number, and names nobody', async () => {
    const file = (format: string) => get(`${address(YEAR).replace('?', '/file?')}&format=${format}`);
    const csv = await file('csv');
    expect(csv.headers['content-disposition']).toContain(`statistiques-${SCHEME}-2025-01-01-2025-12-31.csv`);
    expect(csv.body.split('\r\n').slice(0, 2)).toEqual([
      '\u{FEFF}Rubrique;Libellé;Mesure;Valeur',
      'Par mois;2025-01;Déposés, encore en cours;0',
    ]);
    const rows: readonly { readonly Rubrique: string; readonly Valeur: number | null }[] = (await file('json')).json();
    expect(rows.filter(({ Rubrique }) => Rubrique === 'Par mois')).toHaveLength(36);
    expect((await file('xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { applicant_name } = await test.services.db('case').where({ id: model }).first('applicant_name');
    expect(csv.body).not.toContain(applicant_name);
  });
});
