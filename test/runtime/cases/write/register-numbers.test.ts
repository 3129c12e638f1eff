/** Numbers of acts on a real database: in order, without gap, never twice, whoever writes at the same moment. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate, type Actor } from '../../../../engine/index.ts';
import { applyCommand, auditCases, readEvents, rebuildCase } from '../../../../runtime/cases/index.ts';
import { applyInTransaction } from '../../../../runtime/cases/write/apply.ts';
import { passTimeForSome } from '../../../../runtime/cases/write/pass-time.ts';
import { BEFORE_ALL } from '../../../../runtime/cases/store/lock-due-cases.ts';
import { actScheme, BIKE, publishActs } from '../../../support/act-scheme.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { moveClock } from '../../../support/clock.ts';

let world: World;
let louise: Extract<Actor, { type: 'agent' }>;
beforeAll(async () => {
  world = await createWorld();
  louise = await world.agent('Louise Naouna', 'instructeur');
  await publishActs(world.services, actScheme('velo'));
  await publishActs(
    world.services,
    actScheme(
      'depot',
      {
        workflow: (workflow) => workflow.filed.push({ type: 'document', document: 'recu' }),
        identity: (identity) => {
          identity.registers.recus = {
            title: 'Récépissés',
            numbering: 'R-{year}-{number}',
            shared: 'recus-transports',
          };
          identity.documents.recu = { kind: 'receipt', register: 'recus' };
        },
      },
      { 'documents/recu.md': '# Récépissé\n\nReçu sous le n° {{ actes.recu.numero }}.\n' },
    ),
  );
  await publishActs(
    world.services,
    actScheme('autre', {
      identity: (identity) => {
        identity.registers.arretes.shared = 'recus-transports';
        // Schemes that share a register number in it in one way.
        identity.registers.arretes.numbering = 'R-{year}-{number}';
      },
    }),
  );
});
afterAll(() => world.close());

const file = async (dispositifId: string) => (await world.file({ dispositifId, answers: BIKE })).case;
const GRANT = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;

/** A request that may be granted. */
async function ready(dispositifId: string): Promise<string> {
  const { id } = await file(dispositifId);
  await applyCommand(world.services, id, { type: 'annotate', values: { facture: 'oui' }, base: null }, louise);
  return id;
}

async function numbersOf(register: string, year = thisYear()): Promise<readonly number[]> {
  return world.services.db('act_number').where({ register, year }).orderBy('rank').pluck('rank');
}

const thisYear = (): number => Number(localDate(world.services.clock.now()).slice(0, 4));

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

describe('numbers of a register', () => {
  test('[J2] are drawn by fifty writers at once without gap, whatever is refused or fails meanwhile', async () => {
    const { services } = world;
    const cases = await Promise.all(upTo(50).map(() => ready('velo')));
    const unready = await Promise.all(upTo(10).map(() => file('velo')));
    const failing = await ready('velo');
    const fail = () =>
      services.db
        .transaction(async (tx) => {
          const result = await applyInTransaction(services, tx, failing, GRANT, louise);
          if (result.type === 'applied') throw new Error('the disk is full');
        })
        .catch((error: Error) => error.message);
    const [granted, refused, failed] = await Promise.all([
      Promise.all(cases.map((id) => applyCommand(services, id, GRANT, louise))),
      Promise.all(unready.map(({ id }) => applyCommand(services, id, GRANT, louise))),
      Promise.all([fail(), fail()]),
    ]);
    expect(granted.map(({ type }) => type)).toEqual(cases.map(() => 'applied'));
    expect(refused.map(({ type }) => type)).toEqual(unready.map(() => 'refused'));
    expect(failed).toEqual(['the disk is full', 'the disk is full']);
    expect(await numbersOf('velo/arretes')).toEqual(upTo(50));
    expect(await services.db('act_register').where({ register: 'velo/arretes' }).pluck('last')).toEqual([50]);
    const year = thisYear();
    const id = cases[7] ?? '';
    const rebuilt = rebuildCase(await readEvents(services.db, id));
    const [row] = await services.db('act_number').where({ case_id: id });
    expect(rebuilt?.acts).toMatchObject([{ entry: { rank: row.rank, number: `${year}-${row.rank}/PS` } }]);
    const { markdown } = (await services.db('outbox').where({ case_id: id, type: 'document' }).first('payload'))
      .payload;
    expect(markdown).toContain(`n° ${year}-${row.rank}/PS du `);
  });

  test('[J2] are given once to a case that two agents grant at the same moment', async () => {
    const id = await ready('velo');
    const before = (await numbersOf('velo/arretes')).length;
    const results = await Promise.all([louise, louise].map((actor) => applyCommand(world.services, id, GRANT, actor)));
    expect(results.map(({ type }) => type).toSorted()).toEqual(['applied', 'refused']);
    expect(await numbersOf('velo/arretes')).toEqual(upTo(before + 1));
  });

  test('[J2] are drawn at filing, in a register that another scheme shares', async () => {
    const other = await ready('autre');
    const filed = await Promise.all([
      ...upTo(12).map(() => file('depot')),
      applyCommand(world.services, other, GRANT, louise),
    ]);
    expect(filed).toHaveLength(13);
    expect(await numbersOf('recus-transports')).toEqual(upTo(13));
  });

  test('[J2] are drawn as time decides, each case by itself, and begin anew with the year', async () => {
    const { services } = world;
    await Promise.all(upTo(5).map(() => file('velo')));
    moveClock(services.clock, 366 * 86_400_000);
    const from = { now: services.clock.now(), after: BEFORE_ALL, except: [] };
    const { unchanged } = await passTimeForSome(services, from);
    moveClock(services.clock, 0);
    expect(unchanged).toEqual([]);
    // Silence decides at the end of its delay, whenever time is looked at.
    const years = [thisYear(), thisYear() + 1];
    const [now, next] = await Promise.all(years.map((year) => numbersOf('velo/arretes', year)));
    expect(now).toEqual(upTo(now?.length ?? 0));
    expect(next).toEqual(upTo(next?.length ?? 0));
    expect([...(now ?? []), ...(next ?? [])].length).toBeGreaterThanOrEqual(51 + 5);
  });

  test('leave a store that the audit finds sound', async () => {
    expect((await auditCases(world.services)).findings).toEqual([]);
  });
});
