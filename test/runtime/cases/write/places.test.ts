/** Places of quotas on a real database: the last one is taken once, whoever decides at the same moment, and whatever fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../../engine/index.ts';
import {
  applyCommand,
  auditCases,
  fileCase,
  type Applied,
  type CommandRefusal,
} from '../../../../runtime/cases/index.ts';
import { applyInTransaction } from '../../../../runtime/cases/write/apply.ts';
import { passTimeForSome } from '../../../../runtime/cases/write/pass-time.ts';
import { BEFORE_ALL, type DuePlace } from '../../../../runtime/cases/store/lock-due-cases.ts';
import { countingPlaces } from '../../../../runtime/cases/store/places.ts';
import { publishSource } from '../../../support/publish-source.ts';
import { licenceIn, quotaScheme } from '../../../support/quota-scheme.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { moveClock } from '../../../support/clock.ts';

let world: World;
let louise: Extract<Actor, { type: 'agent' }>;
beforeAll(async () => {
  world = await createWorld();
  louise = await world.agent('Louise Naouna', 'instructeur');
});
afterAll(() => world.close());

const act = (action: string, data = {}, answers: ReturnType<typeof licenceIn> | null = null) =>
  ({ type: 'act', action, data, answers, expectedVersion: null }) as const;
const GRANT = act('accorder');

/** A request that may be granted. */
async function ready(dispositifId: string, commune: string, version: number | null = null): Promise<string> {
  const { id } = (await world.file({ dispositifId, answers: licenceIn(commune), version })).case;
  await applyCommand(world.services, id, { type: 'annotate', values: { facture: 'oui' }, base: null }, louise);
  return id;
}

const many = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

const grant = (id: string): Promise<Applied | CommandRefusal> => applyCommand(world.services, id, GRANT, louise);

/** Places as the rows say, by key. */
async function taken(dispositifId: string): Promise<Readonly<Record<string, number>>> {
  const rows: { key: string; held: string }[] = await world.services
    .db('case_place')
    .where({ dispositif_id: dispositifId })
    .groupBy('key')
    .select('key')
    .count({ held: '*' });
  return Object.fromEntries(rows.map(({ key, held }) => [key, Number(held)]));
}

const codesOf = (results: readonly (Applied | CommandRefusal)[]): readonly string[] =>
  results.map((result) => (result.type === 'refused' ? result.code : result.type)).toSorted();

/** Lets three months pass for every case that waits for time. */
async function silent(): Promise<void> {
  const { services } = world;
  moveClock(services.clock, 90 * 86_400_000);
  const from = { now: services.clock.now(), except: [] };
  for (let after: DuePlace | undefined = BEFORE_ALL; after;)
    after = (await passTimeForSome(services, { ...from, after })).looked.at(-1);
  moveClock(services.clock, 0);
}

describe('the last places of a quota', () => {
  test('[Q3] are granted once to forty deciders at once, in two communes and under two versions', async () => {
    await publishSource(world.services, quotaScheme('taxi'));
    await publishSource(
      world.services,
      quotaScheme('taxi', { workflow: ({ states }) => (states.enCours.title = 'Licence valable') }),
    );
    const cases = await many(40, (at) => ready('taxi', at % 2 === 0 ? 'noumea' : 'dumbea', 1 + (at % 4 > 1 ? 1 : 0)));
    const failing = await many(4, () => ready('taxi', 'noumea'));
    const fail = (id: string) =>
      world.services.db
        .transaction(async (tx) => {
          const result = await applyInTransaction(world.services, tx, id, GRANT, louise);
          if (result.type === 'refused') return result.code;
          throw new Error('the disk is full');
        })
        .catch((error: Error) => error.message);
    const [results, failed] = await Promise.all([Promise.all(cases.map(grant)), Promise.all(failing.map(fail))]);
    // Three and two: those whose transaction failed gave back what they had taken, to whoever waited for it.
    expect(codesOf(results).filter((code) => code === 'applied').length).toBe(5);
    expect(new Set(codesOf(results))).toEqual(new Set(['applied', 'quota-reached']));
    expect(failed.every((message) => ['the disk is full', 'quota-reached'].includes(message))).toBe(true);
    expect(await taken('taxi')).toEqual({ noumea: 3, dumbea: 2 });
    const versions = await world.services
      .db('case_place')
      .join('case', 'case.id', 'case_place.case_id')
      .where('case_place.dispositif_id', 'taxi')
      .distinct('dispositif_version')
      .pluck('dispositif_version');
    expect(versions.length).toBeGreaterThan(0);
  });

  test('[Q3] are not lost by a server that dies while it takes one', async () => {
    await publishSource(world.services, quotaScheme('panne'));
    const dying = await ready('panne', 'dumbea');
    const cases = await many(6, () => ready('panne', 'dumbea'));
    const { db } = world.services;
    const killed = db
      .transaction(async (tx) => {
        await applyInTransaction(world.services, tx, dying, GRANT, louise);
        const { rows } = await tx.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
        const waiting = Promise.all(cases.map(grant));
        await db.raw('select pg_terminate_backend(?)', [rows[0]?.pid ?? 0]);
        return waiting;
      })
      .catch((error: Error) => error.message);
    expect(typeof (await killed)).toBe('string');
    await Promise.all(cases.map(grant));
    expect(await taken('panne')).toEqual({ dumbea: 2 });
    const { places } = await world.services.db('case').where({ id: dying }).first('places');
    expect(places).toBeNull();
  });

  test('[Q1] are given back by a withdrawal, and taken by whoever comes next', async () => {
    await publishSource(world.services, quotaScheme('retour'));
    const cases = await many(3, () => ready('retour', 'dumbea'));
    const results = await Promise.all(cases.map(grant));
    expect(codesOf(results)).toEqual(['applied', 'applied', 'quota-reached']);
    const late = cases[results.findIndex(({ type }) => type === 'refused')] ?? '';
    const holder = cases[results.findIndex(({ type }) => type === 'applied')] ?? '';
    expect((await applyCommand(world.services, holder, act('retirer'), louise)).type).toBe('applied');
    expect(await taken('retour')).toEqual({ dumbea: 1 });
    expect((await grant(late)).type).toBe('applied');
    expect(await taken('retour')).toEqual({ dumbea: 2 });
  });

  test('[Q2] are moved by a correction that is decided upon, unless nothing is left there', async () => {
    const { services } = world;
    await publishSource(services, quotaScheme('ailleurs'));
    const moving = await many(3, () => ready('ailleurs', 'noumea'));
    await Promise.all(moving.map(grant));
    const wrong = { fields: { '/commune': 'La commune a changé.' }, message: 'Dites où.' };
    for (const id of moving) await applyCommand(services, id, act('changer', wrong), louise);
    expect(await taken('ailleurs')).toEqual({ noumea: 3 });
    const owners = await services.db('case').whereIn('id', moving).pluck('person_id');
    const results = await Promise.all(
      moving.map((id, at) => {
        const actor = { type: 'applicant', personId: owners[at] ?? '', name: 'Marie' } as const;
        return applyCommand(services, id, act('indiquer', {}, licenceIn('dumbea')), actor);
      }),
    );
    expect(codesOf(results)).toEqual(['applied', 'applied', 'quota-reached']);
    expect(await taken('ailleurs')).toEqual({ noumea: 1, dumbea: 2 });
  });

  test('[Q4] are exceeded by silence alone, which counts', async () => {
    await publishSource(world.services, quotaScheme('silence'));
    await many(4, () => ready('silence', 'dumbea'));
    await silent();
    expect(await taken('silence')).toEqual({ dumbea: 4 });
    const late = await ready('silence', 'dumbea');
    expect(await grant(late)).toMatchObject({
      code: 'quota-reached',
      message: expect.stringContaining('pour Dumbéa : 4 places sur 2'),
    });
  });

  test('[Q3] are taken at filing by the first who file', async () => {
    await publishSource(
      world.services,
      quotaScheme('session', { rules: ({ quotas }) => (quotas[0].holds = ['instruction']) }),
    );
    const { services } = world;
    const template = await world.file({ dispositifId: 'session', answers: licenceIn('noumea') });
    const { applicant } = template.case;
    const actor = { type: 'applicant', personId: applicant.personId, name: 'Marie' } as const;
    const filed = await many(8, () =>
      fileCase(
        services,
        {
          dispositifId: 'session',
          version: null,
          draftId: null,
          answers: licenceIn('noumea'),
          channel: 'online',
          receivedOn: null,
          applicant,
          mandate: null,
        },
        actor,
      ),
    );
    expect(filed.map((one) => (one.type === 'filed' ? one.type : one.code)).toSorted()).toEqual([
      'filed',
      'filed',
      ...Array.from({ length: 6 }, () => 'quota-reached'),
    ]);
    expect(await taken('session')).toEqual({ noumea: 3 });
  });

  test('are counted with no query where nothing is asked, and with one where several are', async () => {
    let queries = 0;
    const seen = (): number => (queries += 1);
    const { db } = world.services;
    db.on('query', seen);
    const subject = { id: '00000000-0000-0000-0000-000000000000', dispositif: { id: 'taxi' } };
    const none = await countingPlaces(db, subject, () => 'rien');
    expect([none, queries]).toEqual(['rien', 0]);
    const both = await countingPlaces(db, subject, (counted) => [
      counted('licences', 'noumea'),
      counted('licences', 'dumbea'),
      counted('licences', 'paita'),
    ]);
    db.removeListener('query', seen);
    const { noumea, dumbea } = await taken('taxi');
    expect([both, queries]).toEqual([[noumea, dumbea, 0], 1]);
  });

  test('leave a store that the audit finds sound, and that tells of a case that lost its places', async () => {
    expect((await auditCases(world.services)).findings).toEqual([]);
    const [row] = await world.services.db('case').whereNotNull('places').where({ dispositif_id: 'retour' }).limit(1);
    await world.services.db('case').where({ id: row.id }).update({ places: null });
    expect((await auditCases(world.services)).findings).toMatchObject([
      { number: row.number, code: 'row-differs', message: expect.stringContaining('places') },
    ]);
  });
});
