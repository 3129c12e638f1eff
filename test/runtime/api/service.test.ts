/** The page of who leads a service: each number is that of the rows of the list behind it, whatever the service holds. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks, searchOf, type QueueLink } from '../../../runtime/desk/service/links.ts';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

const HUNTING = 'permis-chasser';
const DAY_MS = 86_400_000;

let test: TestApp;
let cast: Cast;
let head: TestPerson;
let model: string;
let agents: readonly string[];
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  head = cast.signatory;
  agents = [cast.agent.userId, cast.otherAgent.userId, head.userId];
  model = await fileMedicalAid(test, cast.owner);
  const { db } = test.services;
  const { group_id } = await db('function_binding').where({ dispositif_id: SCHEME, function: 'signataire' }).first();
  // The head works for the other scheme, and does not lead it.
  await db('function_binding').insert({ dispositif_id: HUNTING, function: 'instructeur', group_id });
  await db('task').where({ case_id: model }).delete();
});
afterAll(() => test.close());

/** Publishes an example in which a function leads the service. */
async function publishLed(scheme: string, name: string): Promise<void> {
  const source = await readExample(scheme);
  const identity = JSON.parse(source.files['dispositif.json'] ?? '');
  identity.functions[name].oversees = true;
  const files = { ...source.files, 'dispositif.json': JSON.stringify(identity) };
  await publishSource(test.services, { ...source, files });
}

/** A case as it is drawn: days are from now, the past below zero; an index of `agents` for who has taken a task. */
const aCase = fc.record({
  scheme: fc.constantFrom(SCHEME, SCHEME, HUNTING),
  state: fc.constantFrom('instruction', 'correction', 'signatureAccord'),
  filed: fc.integer({ min: -100, max: -1 }),
  /** Share of its life after which it ended; null for open. */
  ended: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  silence: fc.option(fc.integer({ min: -1, max: 14 })),
  tasks: fc.array(
    fc.record({
      function: fc.constantFrom('instructeur', 'signataire'),
      due: fc.option(fc.integer({ min: -30, max: 10 })),
      holder: fc.option(fc.nat({ max: 2 })),
    }),
    { maxLength: 3 },
  ),
});
type Drawn = ReturnType<typeof aCase.generate>['value'];

/** Puts drawn cases in the place of those that were there. */
async function put(drawn: readonly Drawn[]): Promise<void> {
  const { db, clock } = test.services;
  const now = Date.parse(clock.now());
  const at = (days: number): string => new Date(now + days * DAY_MS).toISOString();
  await db('case').whereNot({ id: model }).delete();
  await db('case')
    .where({ id: model })
    .update({ silence_at: null, closed_at: at(-400), filed_at: at(-401) });
  for (const [index, { scheme, state, filed, ended, silence, tasks }] of drawn.entries()) {
    const isOpen = ended === null;
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const columns = {
      id,
      number: `X-${index}`,
      dispositif_id: scheme,
      dispositif_version: 1,
      state,
      filed_at: at(filed),
      closed_at: isOpen ? null : at(filed * (1 - ended)),
      // A midnight, as legal delays end.
      silence_at: isOpen && silence !== null ? `${at(silence).slice(0, 10)}T13:00:00Z` : null,
    };
    await db.raw(`insert into "case" select (jsonb_populate_record(c, ?::jsonb)).* from "case" c where c.id = ?`, [
      JSON.stringify(columns),
      model,
    ]);
    for (const [nth, task] of (isOpen ? tasks : []).entries()) {
      await db('task').insert({
        case_id: id,
        id: `t${nth}`,
        dispositif_id: scheme,
        function: task.function,
        title: 'Examiner',
        state,
        case_state: state,
        opened_at: at(filed),
        due_at: task.due === null ? null : at(task.due),
        assignee_id: task.holder === null ? null : agents[task.holder],
      });
    }
  }
  await db.raw(`update "case" set search = search_words(number) || case_facets(channel, filed_at, columns, alerts)`);
  await db.raw(`update task set search = c.search from "case" c where c.id = task.case_id`);
}

async function figures(dispositif = '', as = head): Promise<ServiceFigures> {
  const read = await test.request({
    method: 'GET',
    url: dispositif === '' ? '/api/v1/service' : `/api/v1/service?dispositif=${dispositif}`,
    as,
  });
  expect(read.statusCode).toBe(200);
  return read.json();
}

async function rowsOf(asked: QueueLink): Promise<number> {
  const list = await test.request({ method: 'GET', url: `/api/v1/cases?limit=200&${searchOf(asked)}`, as: head });
  return list.json().items.length;
}

/** Every number of the page with its list. */
function* numbersOf(read: ServiceFigures, dispositif: string): Generator<readonly [number, QueueLink]> {
  const links = createLinks(dispositif);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  yield [sum(read.waiting.map(({ late }) => late)), links.late()];
  yield [sum(read.waiting.map(({ untaken }) => untaken)), links.untaken()];
  yield [sum(read.silence.days.map(({ count }) => count)), links.silence(read.silence)];
  for (const step of read.waiting)
    yield* [[step.late, links.lateIn(step)] as const, [step.untaken, links.untakenIn(step)] as const];
  for (const day of read.silence.days) yield [day.count, links.silenceOn(day)];
  for (const agent of read.load)
    yield* [[agent.open, links.heldBy(agent)] as const, [agent.late, links.lateOf(agent)] as const];
  for (const week of read.weeks) {
    yield [week.filedOpen, links.filedOpen(week)];
    yield [week.filedDone, links.filedDone(week)];
    yield [week.closed, links.closed(week)];
  }
  for (const step of read.delays?.steps ?? []) yield [step.open, links.openIn(step)];
}

async function expectNumbersAreRows(dispositif: string): Promise<ServiceFigures> {
  const read = await figures(dispositif);
  for (const [count, asked] of numbersOf(read, dispositif))
    expect([searchOf(asked), await rowsOf(asked)]).toEqual([searchOf(asked), count]);
  return read;
}

/** What the figures must add up to, counted from what was drawn. */
function expected(drawn: readonly Drawn[], schemes: readonly string[]) {
  const mine = drawn.filter(({ scheme }) => schemes.includes(scheme));
  const tasks = mine.flatMap((one) => (one.ended === null ? one.tasks : []));
  return {
    late: tasks.filter(({ due }) => due !== null && due <= 0).length,
    untaken: tasks.filter(({ holder }) => holder === null).length,
    held: mine.reduce(
      (all, one) => all + (one.ended === null ? new Set(one.tasks.flatMap(({ holder }) => holder ?? [])).size : 0),
      0,
    ),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const summed = ({ waiting, load }: ServiceFigures) => ({
  late: total(waiting.map(({ late }) => late)),
  untaken: total(waiting.map(({ untaken }) => untaken)),
  held: total(load.map(({ open }) => open)),
});

describe('the figures of a service', () => {
  it('are for who leads one, and of what they lead', async () => {
    for (const as of [cast.agent, cast.signatory, cast.administrator]) {
      expect((await test.request({ method: 'GET', url: '/api/v1/service', as })).statusCode).toBe(403);
    }
    await publishLed(SCHEME, 'signataire');
    const session = await test.request({ method: 'GET', url: '/api/v1/session', as: head });
    const led = session.json().user.functions.filter(({ oversees }: { oversees: boolean }) => oversees);
    expect(led.map(({ dispositif }: { dispositif: string }) => dispositif)).toEqual([SCHEME]);
    expect((await figures()).schemes.map(({ id }) => id)).toEqual([SCHEME]);
    for (const [as, url] of [
      [cast.agent, '/api/v1/service'],
      [head, `/api/v1/service?dispositif=${HUNTING}`],
    ] as const) {
      expect((await test.request({ method: 'GET', url, as })).statusCode).toBe(403);
    }
  });

  it('are those of the rows of their lists, in all functions and of nothing that is not led', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCase, { minLength: 8, maxLength: 30 }), async (drawn) => {
        await put(drawn);
        expect(summed(await expectNumbersAreRows(''))).toEqual(expected(drawn, [SCHEME]));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2) },
    );
  });

  it('hold several schemes together, and each by itself', async () => {
    await publishLed(HUNTING, 'instructeur');
    await fc.assert(
      fc.asyncProperty(fc.array(aCase, { minLength: 8, maxLength: 30 }), async (drawn) => {
        await put(drawn);
        const whole = await expectNumbersAreRows('');
        expect([summed(whole), whole.delays]).toEqual([expected(drawn, [SCHEME, HUNTING]), null]);
        expect(summed(await expectNumbersAreRows(HUNTING))).toEqual(expected(drawn, [HUNTING]));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1) },
    );
  });

  it('name no applicant', async () => {
    await put([
      {
        scheme: SCHEME,
        state: 'instruction',
        filed: -20,
        ended: null,
        silence: 3,
        tasks: [{ function: 'instructeur', due: -2, holder: 0 }],
      },
    ]);
    const read = await figures(SCHEME);
    expect(summed(read)).toEqual({ late: 1, untaken: 0, held: 1 });
    expect(read.silence.days).toHaveLength(1);
    const { applicant_name, id } = await test.services.db('case').whereNot({ id: model }).first('applicant_name', 'id');
    expect(JSON.stringify(read)).not.toContain(applicant_name);
    expect(JSON.stringify(read)).not.toContain(id);
  });
});

describe('delays', () => {
  const HOUR_MS = 3_600_000;
  /** A case that ended, whose steps were entered after these hours; the last entry ends it. */
  async function ended(rank: number, entries: readonly (readonly [hours: number, state: string])[]): Promise<void> {
    const { db } = test.services;
    const begin = Date.parse('2026-01-05T00:00:00Z');
    const id = `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`;
    const at = (hours: number): string => new Date(begin + hours * HOUR_MS).toISOString();
    const columns = {
      id,
      number: `Y-${rank}`,
      dispositif_version: 1,
      filed_at: at(0),
      closed_at: at(entries.at(-1)?.[0] ?? 0),
    };
    await db.raw(`insert into "case" select (jsonb_populate_record(c, ?::jsonb)).* from "case" c where c.id = ?`, [
      JSON.stringify(columns),
      model,
    ]);
    const rows = entries.flatMap(
      (
        [hours, state],
        index,
      ): readonly (readonly [hours: number, body: { readonly type: string; readonly [name: string]: unknown }])[] => {
        if (index === 0) return [[hours, { type: 'filed', machine: state }]];
        // A move within branches leaves the case where it is.
        const within = { type: 'moved', state: entries[index - 1]?.[1], entered: ['branche'] };
        return [
          [hours - 0.5, within],
          [hours, { type: 'moved', state, entered: [state] }],
        ];
      },
    );
    await db('case_event').insert(
      rows.map(([hours, body], seq) => ({
        case_id: id,
        seq: seq + 1,
        type: body.type,
        at: at(hours),
        actor: '{}',
        body: JSON.stringify(body),
        hash: '',
      })),
    );
  }

  it('are the median and the ninth tenth of each stay in a step, a return being a stay of its own', async () => {
    const { db } = test.services;
    await put([]);
    await db('case').where({ id: model }).update({ closed_at: null });
    await ended(1, [
      [0, 'instruction'],
      [10, 'correction'],
      [30, 'instruction'],
      [32, 'accordee'],
    ]);
    await ended(2, [
      [0, 'instruction'],
      [20, 'refusee'],
    ]);
    const { delays } = await figures(SCHEME);
    expect(delays).toMatchObject({
      cases: 2,
      median: 26 * 3600,
      steps: [
        { state: 'correction', stateTitle: 'En attente de correction', stays: 1, median: 20 * 3600, open: 0 },
        { state: 'instruction', stays: 3, median: 10 * 3600, p90: 18 * 3600, open: 1 },
      ],
    });
    await db('case_event').whereNot({ case_id: model }).delete();
  });
});
