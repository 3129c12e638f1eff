/**
 * The log and its rules against what a few lines of plain code say of the same readings: whatever is asked, no line is lost,
 * shown twice or shown to a question that it does not answer; and whatever was read, rules tell of what their sentence says.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../engine/index.ts';
import { listRegister, unusualReadings, type RegisterFilter } from '../../../runtime/privacy/index.ts';
import type { LoggedReading, ReadingKind, UnusualReading } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

const AGENTS = ['ana', 'bea', 'cat', 'application:1'] as const;
const PEOPLE = [randomUUID(), randomUUID(), randomUUID()];
const KINDS: readonly ReadingKind[] = ['case', 'file', 'person', 'establishment', 'export', 'register'];
/** Days of March 2026: the 1st, 7th and 8th are not worked. */
const DAYS = 10;

let test: TestApp;
let cases: readonly string[];
beforeAll(async () => {
  test = await createTestApp();
  const cast = await createCast(test);
  const id = await fileMedicalAid(test, cast.owner);
  const { rows } = await test.services.db.raw(
    `insert into "case" select copy.* from "case" c, generate_series(1, 40) n,
       lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPIE-' || n)) copy
     where c.id = ? returning id`,
    [id],
  );
  cases = rows.map(({ id: copy }: { readonly id: string }) => copy);
});
afterAll(() => test.close());

interface Made {
  readonly agent: (typeof AGENTS)[number];
  readonly person: number;
  readonly case: number;
  readonly kind: ReadingKind;
  readonly day: number;
  readonly hour: number;
}

const made: fc.Arbitrary<Made> = fc.record({
  agent: fc.constantFrom(...AGENTS),
  person: fc.nat({ max: PEOPLE.length - 1 }),
  case: fc.nat({ max: 39 }),
  kind: fc.constantFrom(...KINDS),
  day: fc.integer({ min: 1, max: DAYS }),
  hour: fc.integer({ min: 0, max: 23 }),
});
const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = ({ day }: Pick<Made, 'day'>): string => `2026-03-${two(day)}`;

/** Puts them in the place of all readings, in their order; many share a moment to the second. */
async function write(readings: readonly Made[]): Promise<void> {
  const { db } = test.services;
  await db('reading').delete();
  const rows = readings.map((one) => ({
    user_id: one.agent,
    user_name: one.agent,
    case_id: one.kind === 'register' ? null : cases[one.case],
    person_id: PEOPLE[one.person],
    kind: one.kind,
    reason: 'essai',
    at: `${dayOf(one)}T${two(one.hour)}:00:00+11:00`,
  }));
  if (rows.length > 0) await db('reading').insert(rows);
}

/** All pages of an answer. */
async function walk(filter: RegisterFilter, limit: number): Promise<readonly LoggedReading[]> {
  const all: LoggedReading[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRegister(test.services.db, { ...filter, cursor }, limit);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

const asked = fc.record(
  {
    agent: fc.constantFrom(...AGENTS),
    person: fc.constantFrom(...PEOPLE),
    kind: fc.constantFrom(...KINDS),
    from: fc.integer({ min: 1, max: DAYS }).map((day) => dayOf({ day })),
    to: fc.integer({ min: 1, max: DAYS }).map((day) => dayOf({ day })),
  },
  { requiredKeys: [] },
);

describe('the log', () => {
  it('gives each reading that answers, once, the latest first, whatever is asked and however long a page is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(made, { maxLength: 60 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        async (readings, questions, limit) => {
          await write(readings);
          for (const filter of questions) {
            const found = await walk(filter, limit);
            const answers = readings.filter(
              (one) =>
                (filter.agent === undefined || one.agent === filter.agent) &&
                (filter.person === undefined || PEOPLE[one.person] === filter.person) &&
                (filter.kind === undefined || one.kind === filter.kind) &&
                (filter.from === undefined || dayOf(one) >= filter.from) &&
                (filter.to === undefined || dayOf(one) <= filter.to),
            );
            expect(new Set(found.map(({ id }) => id)).size).toBe(answers.length);
            const moments = found.map(({ at }) => at);
            expect(moments).toEqual(moments.toSorted().toReversed());
            const spelled = (agent: string, kind: string, person: string | undefined): string =>
              `${agent} ${kind} ${person}`;
            expect(found.map(({ agent, kind, person }) => spelled(agent.id, kind, person.id)).toSorted()).toEqual(
              answers.map((one) => spelled(one.agent, one.kind, PEOPLE[one.person])).toSorted(),
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** What a rule tells, as one line. */
const line = ({
  rule,
  agent,
  day,
  count,
}: Pick<UnusualReading, 'rule' | 'day' | 'count'> & { readonly agent: string }) =>
  `${rule} ${agent} ${day ?? ''} ${count}`;

/** The rules that need nothing but the readings, said again. */
function expected(readings: readonly Made[]): readonly string[] {
  const people = readings.filter(({ agent }) => !agent.startsWith('application:'));
  const byDay = [...Map.groupBy(people, (one) => `${one.agent} ${dayOf(one)}`)].flatMap(([key, some]) => {
    const [agent = '', day = ''] = key.split(' ');
    if (!isWorkingDay(day)) return [line({ rule: 'closedDay', agent, day, count: some.length })];
    const early = some.filter(({ hour }) => hour < 7 || hour >= 16);
    return early.length === 0 ? [] : [line({ rule: 'offHours', agent, day, count: early.length })];
  });
  const byPerson = [...Map.groupBy(people, ({ agent, person }) => `${agent} ${person}`)].flatMap(([key, some]) => {
    const [agent = ''] = key.split(' ');
    return some.length < 10 ? [] : [line({ rule: 'samePerson', agent, day: null, count: some.length })];
  });
  const opened = people.filter(({ kind }) => kind === 'case' || kind === 'file');
  const idle = [...Map.groupBy(opened, (one) => `${one.agent} ${dayOf(one)}`)].flatMap(([key, some]) => {
    const [agent = '', day = ''] = key.split(' ');
    const count = new Set(some.map((one) => one.case)).size;
    return count < 5 ? [] : [line({ rule: 'nothingToDo', agent, day, count })];
  });
  return [...byDay, ...byPerson, ...idle].toSorted();
}

describe('the rules', () => {
  it('tell of what their sentence says, and of nothing else, whatever was read', async () => {
    const closed = Array.from({ length: DAYS }, (_, at) => dayOf({ day: at + 1 })).filter((day) => !isWorkingDay(day));
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 20, maxLength: 200, size: 'max' }), async (readings) => {
        await write(readings);
        const period = { from: dayOf({ day: 1 }), to: dayOf({ day: DAYS }), closed, opens: '07:00', shuts: '16:00' };
        const found = await unusualReadings(test.services.db, period, { offset: 0, limit: 1000 });
        const said = found.map(({ rule, agent, day, count }) => line({ rule, agent: agent.id, day, count }));
        expect(said.toSorted()).toEqual(expected(readings));
      }),
      { numRuns: 15 },
    );
  });

  it('look at no other days than those of the period', async () => {
    await write([{ agent: 'ana', person: 0, case: 0, kind: 'case', day: 7, hour: 23 }]);
    const on = async (from: number, to: number) =>
      unusualReadings(
        test.services.db,
        {
          from: dayOf({ day: from }),
          to: dayOf({ day: to }),
          closed: [dayOf({ day: 7 })],
          opens: '07:00',
          shuts: '16:00',
        },
        { offset: 0, limit: 10 },
      );
    expect(await on(7, 7)).toHaveLength(1);
    expect(await on(6, 6)).toEqual([]);
    expect(await on(8, 8)).toEqual([]);
  });
});
