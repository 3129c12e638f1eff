/** Readings that are out of the ordinary: each rule with what it tells of, and with what it leaves alone. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertListReadings } from '../../../runtime/privacy/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import type { UnusualReading } from '../../../schemas/types/api.ts';

let test: TestApp;
let cast: Cast;
/** Colleagues of the agent, in the group of the same function. */
let others: readonly TestPerson[];
/** A hundred cases of the same scheme that nothing is to be done on, and that of the owner, which waits for the agent's function. */
let cases: readonly string[];
let waiting: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const group = await groupOf(test.services, 'instructeur');
  others = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      test.signIn({ email: `${name}@exemple.nc`, name: `Collègue ${name}`, roles: ['agent'], groups: [group] }),
    ),
  );
  waiting = await fileMedicalAid(test, cast.owner);
  const { db } = test.services;
  const { rows } = await db.raw(
    `insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPIE-' || n))).*
       from "case" c, generate_series(1, 100) n where c.id = ? returning id`,
    [waiting],
  );
  cases = rows.map(({ id }: { readonly id: string }) => id);
});
afterAll(() => test.close());
beforeEach(() => test.services.db('reading').delete());

interface Read {
  readonly by: TestPerson;
  /** Day and time in Nouméa. */
  readonly at: string;
  readonly of: readonly string[];
  readonly kind?: 'case' | 'export' | 'register';
  readonly person?: string;
}

/** Writes readings as if they had been made then; each of somebody else, unless a person is named. */
async function read({ by, at, of, kind = 'case', person }: Read): Promise<void> {
  await test.services.db('reading').insert(
    of.map((id) => ({
      user_id: by.userId,
      user_name: by.name,
      case_id: kind === 'register' ? null : id,
      person_id: person ?? randomUUID(),
      kind,
      reason: 'essai',
      at: `${at.length > 16 ? at : `${at}:00`}+11:00`,
    })),
  );
}

const WEEK = '?from=2026-03-02&to=2026-03-08';
const ask = async (query = WEEK) =>
  test.request({ method: 'GET', url: `/api/v1/readings/unusual${query}`, as: cast.dpo });
const found = async (rule: UnusualReading['rule']): Promise<readonly UnusualReading[]> => {
  const response = await ask();
  expect(response.statusCode).toBe(200);
  return response.json().items.filter((one: UnusualReading) => one.rule === rule);
};
/** Some working days before the period, on each of which the agent read as many cases. */
const before = async (by: TestPerson, days: number, count: number): Promise<void> => {
  for (let day = 0; day < days; day += 1)
    await read({ by, at: `2026-01-${String(day + 5).padStart(2, '0')}T09:00`, of: cases.slice(0, count) });
};

describe('many cases in a day', () => {
  it('are told from three times what the agent usually reads, and from twenty on', async () => {
    await before(cast.agent, 10, 7);
    await read({ by: cast.agent, at: '2026-03-02T09:00', of: cases.slice(0, 20) });
    expect(await found('aboveUsual')).toEqual([]);
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: cases.slice(0, 21) });
    await read({ by: cast.agent, at: '2026-03-03T10:30', of: cases.slice(0, 21) });
    expect(await found('aboveUsual')).toEqual([
      {
        rule: 'aboveUsual',
        agent: { id: cast.agent.userId, name: cast.agent.name },
        day: '2026-03-03',
        person: null,
        count: 21,
        usual: 7,
        firstAt: '2026-03-02T22:00:00.000Z',
        lastAt: '2026-03-02T23:30:00.000Z',
        checked: null,
      },
    ]);
  });

  it('are not told of who has read on fewer than ten days, nor where a few more are a multiple of a few', async () => {
    await before(cast.agent, 9, 2);
    await read({ by: cast.agent, at: '2026-03-02T09:00', of: cases.slice(0, 60) });
    await before(cast.signatory, 12, 2);
    await read({ by: cast.signatory, at: '2026-03-02T09:00', of: cases.slice(0, 19) });
    expect(await found('aboveUsual')).toEqual([]);
  });

  it('are told from three times what those who hold the same function read, once three of them did', async () => {
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: cases.slice(0, 30) });
    const [a, b, c] = others;
    if (!a || !b || !c) throw new Error('three colleagues');
    await read({ by: a, at: '2026-03-03T09:00', of: cases.slice(0, 10) });
    await read({ by: b, at: '2026-03-03T09:00', of: cases.slice(0, 10) });
    // Of another service: their days say nothing of this one.
    await read({ by: cast.otherAgent, at: '2026-03-03T09:00', of: cases.slice(0, 5) });
    expect(await found('aboveColleagues')).toEqual([]);
    await read({ by: c, at: '2026-03-04T09:00', of: cases.slice(0, 4) });
    expect(await found('aboveColleagues')).toMatchObject([
      { agent: { id: cast.agent.userId }, day: '2026-03-03', count: 30, usual: 10 },
    ]);
  });

  it('are told of lists that were taken out, from five hundred cases on, and these count for no day of reading', async () => {
    const many = Array.from({ length: 499 }, () => randomUUID());
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: many, kind: 'export' });
    expect(await found('largeExport')).toEqual([]);
    await read({ by: cast.agent, at: '2026-03-03T15:00', of: [randomUUID()], kind: 'export' });
    expect(await found('largeExport')).toMatchObject([{ day: '2026-03-03', count: 500 }]);
    expect(await found('nothingToDo')).toEqual([]);
  });
});

describe('days and hours', () => {
  it('are told on days that are not worked, public holidays among them', async () => {
    await read({ by: cast.agent, at: '2026-03-07T10:00', of: cases.slice(0, 2) });
    await read({ by: cast.agent, at: '2026-03-06T10:00', of: cases.slice(0, 2) });
    expect(await found('closedDay')).toMatchObject([{ day: '2026-03-07', count: 2, usual: null }]);
    await read({ by: cast.agent, at: '2026-05-01T10:00', of: cases.slice(0, 1) });
    const labourDay = (await ask('?from=2026-05-01&to=2026-05-01')).json().items;
    expect(labourDay).toMatchObject([{ rule: 'closedDay', day: '2026-05-01' }]);
  });

  it('are told before and after the hours of service, and once a day', async () => {
    for (const time of ['05:59', '06:00', '17:59', '18:00', '23:10'])
      await read({ by: cast.agent, at: `2026-03-03T${time}`, of: cases.slice(0, 1) });
    await read({ by: cast.agent, at: '2026-03-07T23:00', of: cases.slice(0, 1) });
    expect(await found('offHours')).toMatchObject([
      { day: '2026-03-03', count: 3, firstAt: '2026-03-02T18:59:00.000Z', lastAt: '2026-03-03T12:10:00.000Z' },
    ]);
  });

  it('go by the hours that are configured', async () => {
    expect((await ask()).json().hours).toEqual({ opens: '06:00', shuts: '18:00' });
  });
});

describe('cases and persons', () => {
  it('are told where nothing awaits the agent and they did nothing, from five cases a day on', async () => {
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: [...cases.slice(0, 4), waiting] });
    expect(await found('nothingToDo')).toEqual([]);
    await read({ by: cast.agent, at: '2026-03-03T10:00', of: cases.slice(4, 5) });
    expect(await found('nothingToDo')).toMatchObject([{ day: '2026-03-03', count: 5, person: null }]);
    // Who stands in for somebody absent is awaited where these are.
    await read({ by: cast.otherAgent, at: '2026-03-03T10:00', of: [...cases.slice(0, 4), waiting] });
    expect(await found('nothingToDo')).toHaveLength(2);
    const absence = {
      id: randomUUID(),
      user_id: cast.agent.userId,
      deputy_id: cast.otherAgent.userId,
      first_day: '2026-03-01',
      last_day: '2026-03-31',
      said_by: 'essai',
      said_at: new Date(),
    };
    await test.services.db('absence').insert(absence);
    expect(await found('nothingToDo')).toHaveLength(1);
    await test.services.db('absence').delete();
  });

  it('are told of one person who is often looked at, unless the agent does something on a case of theirs', async () => {
    const person = randomUUID();
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: cases.slice(0, 9), person });
    expect(await found('samePerson')).toEqual([]);
    await read({ by: cast.agent, at: '2026-03-04T09:00', of: [''], kind: 'register', person });
    expect(await found('samePerson')).toMatchObject([
      { day: null, count: 10, person: { id: person, name: 'Personne effacée' } },
    ]);
    await test.services.db('case_event').insert({
      case_id: cases[0],
      seq: 1,
      type: 'noted',
      at: new Date(),
      actor: JSON.stringify({ type: 'agent', userId: cast.agent.userId }),
      body: '{}',
      hash: '',
    });
    expect(await found('samePerson')).toEqual([]);
    await test.services.db('case_event').where({ case_id: cases[0] }).delete();
  });

  it('are told of one’s own file, and of the file of a colleague of one’s groups', async () => {
    const { db } = test.services;
    const [colleague] = others;
    if (!colleague) throw new Error('a colleague');
    const entry = async ({ userId }: TestPerson, family: string): Promise<string> => {
      const [row] = await db('person')
        .where({ user_id: userId })
        .update({ given_name: 'Élise', family_name: family })
        .returning('id');
      return row.id;
    };
    const own = await entry(cast.agent, 'Wéma');
    const theirs = await entry(colleague, 'Poadae');
    const elsewhere = await entry(cast.signatory, 'Ailleurs');
    for (const person of [own, theirs, elsewhere])
      await read({ by: cast.agent, at: '2026-03-03T09:00', of: cases.slice(0, 1), person });
    expect(await found('ownFile')).toMatchObject([{ person: { id: own, name: 'Élise Wéma' }, count: 1 }]);
    expect(await found('colleagueFile')).toMatchObject([{ person: { id: theirs, name: 'Élise Poadae' }, count: 1 }]);
  });
});

describe('what was found', () => {
  it('never tells of applications, which are declared', async () => {
    const application = { ...cast.agent, userId: `application:${randomUUID()}` };
    await read({ by: application, at: '2026-03-07T23:00', of: cases });
    expect((await ask()).json().items).toEqual([]);
  });

  it('comes in pages, the latest first, each found once', async () => {
    const people = Array.from({ length: 60 }, (_, at) => ({ ...cast.agent, userId: `agent-${at}` }));
    for (const [at, by] of people.entries())
      await read({ by, at: `2026-03-07T10:${String(at).padStart(2, '0')}`, of: cases.slice(0, 1) });
    const first = (await ask()).json();
    expect(first.items[0]).toMatchObject({ agent: { id: 'agent-59', name: cast.agent.name } });
    const second = (await ask(`${WEEK}&cursor=${first.next}`)).json();
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null]);
    const ids = [...first.items, ...second.items].map(({ agent }: UnusualReading) => agent.id);
    expect(new Set(ids).size).toBe(60);
  });

  it('is of the last 31 days when no period is asked for, and of no longer one', async () => {
    await insertListReadings(test.services.db, cast.agent, 'export', [{ caseId: waiting, reason: 'essai' }]);
    const { from, to } = (await ask('')).json();
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * 86_400_000);
    expect((await ask('?from=2026-01-01&to=2026-02-01')).statusCode).toBe(400);
    expect((await ask('?from=2026-02-01&to=2026-01-01')).statusCode).toBe(400);
    expect((await ask('?from=0000-01-01&to=0000-01-02')).statusCode).toBe(400);
  });
});

describe('what was looked at', () => {
  const check = async (one: UnusualReading, change: object = {}) =>
    test.request({
      method: 'PUT',
      url: '/api/v1/readings/unusual/checked',
      as: cast.dpo,
      payload: {
        rule: one.rule,
        agent: one.agent.id,
        day: one.day,
        person: one.person?.id ?? null,
        lastAt: one.lastAt,
        note: ' Vu avec son chef. ',
        checked: true,
        ...change,
      },
    });
  const left = async (): Promise<readonly UnusualReading[]> => (await ask(`${WEEK}&left=true`)).json().items;
  const first = async (): Promise<UnusualReading> => {
    await test.services.db('unusual_check').delete();
    await read({ by: cast.agent, at: '2026-03-07T10:00:00.123456', of: cases.slice(0, 2) });
    const [one] = await found('closedDay');
    if (!one) throw new Error('nothing is out of the ordinary');
    return one;
  };

  it('says by whom and with what word, and is no longer among what is left', async () => {
    const one = await first();
    expect(one.checked).toBeNull();
    expect((await check(one)).statusCode).toBe(204);
    expect(await found('closedDay')).toMatchObject([{ checked: { by: cast.dpo.name, note: 'Vu avec son chef.' } }]);
    expect(await left()).toEqual([]);
  });

  it('is left again once somebody reads after it, and once it is taken back', async () => {
    const one = await first();
    await check(one);
    await read({ by: cast.agent, at: '2026-03-07T11:00', of: cases.slice(0, 1) });
    expect(await left()).toMatchObject([{ rule: 'closedDay', count: 3, checked: null }]);
    const [later = one] = await left();
    await check(later);
    expect(await left()).toEqual([]);
    await check(later, { checked: false, note: '' });
    expect(await left()).toHaveLength(1);
  });

  it('is that agent, that day and that rule, and no other', async () => {
    const one = await first();
    await read({ by: cast.otherAgent, at: '2026-03-07T10:00', of: cases.slice(0, 2) });
    await read({ by: cast.agent, at: '2026-03-08T10:00', of: cases.slice(0, 2) });
    await check(one);
    expect((await left()).map(({ agent, day }) => [agent.id, day])).toEqual([
      [cast.agent.userId, '2026-03-08'],
      [cast.otherAgent.userId, '2026-03-07'],
    ]);
  });

  it('of a person over the whole period is known again, and never reaches into the future', async () => {
    const person = randomUUID();
    await test.services.db('unusual_check').delete();
    await read({ by: cast.agent, at: '2026-03-03T09:00', of: cases.slice(0, 10), person });
    const [one] = await found('samePerson');
    if (!one) throw new Error('nothing is out of the ordinary');
    await check(one, { lastAt: '2999-01-01T00:00:00Z' });
    expect((await found('samePerson'))[0]?.checked).not.toBeNull();
    const { rows } = await test.services.db.raw('select last_at <= now() as past, person_id from unusual_check');
    expect(rows).toEqual([{ past: true, person_id: person }]);
  });

  it('is said once, the latest word stands, and what is years old goes', async () => {
    const one = await first();
    const { db } = test.services;
    await check(one);
    await check(one, { note: 'Revu.' });
    expect(await db('unusual_check').select('note')).toEqual([{ note: 'Revu.' }]);
    await db('unusual_check').update({ day: '2020-01-01', checked_at: '2020-01-01' });
    await check(one);
    expect(await db('unusual_check').select('note')).toEqual([{ note: 'Vu avec son chef.' }]);
  });

  it('is refused of what is no rule, no day, too long', async () => {
    const one = await first();
    for (const wrong of [{ rule: 'x' }, { day: '0000-00-00' }, { note: 'x'.repeat(501) }, { lastAt: 'demain' }])
      expect((await check(one, wrong)).statusCode, JSON.stringify(wrong)).toBe(422);
    expect(await test.services.db('unusual_check')).toEqual([]);
  });
});
