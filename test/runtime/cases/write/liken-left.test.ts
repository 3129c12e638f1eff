/** Cases written before likenesses were: worked out some at a time, once, and left as they were otherwise. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { likenLeft } from '../../../../runtime/cases/index.ts';
import { createWorld, type World } from '../../../support/world.ts';

const COUNT = 7;
const WHOLE = { batch: 3, lasts: 60_000 };

let world: World;
let ids: readonly string[];
beforeAll(async () => {
  world = await createWorld();
  const filed: string[] = [];
  for (let made = 0; made < COUNT; made += 1) filed.push((await world.file()).case.id);
  ids = filed;
});
afterAll(() => world.close());
beforeEach(() => world.services.db('case').update({ alike: null, doubling: null }));

const rows = (): Promise<readonly object[]> => world.services.db('case').select('*').orderBy('id');
const left = async (): Promise<number> =>
  Number((await world.services.db('case').whereNull('alike').count('* as count').first())?.count);

it('has each case as if it had just been written, and otherwise as it was', async () => {
  const before = await rows();
  expect(await likenLeft(world.services, WHOLE)).toBe(COUNT);
  const after = await rows();
  const filed = await world.file();
  const { alike, doubling } = await world.services.db('case').where({ id: filed.case.id }).first('alike', 'doubling');
  expect(alike).toContain('phone:+687261234');
  expect(after).toEqual(before.map((row) => ({ ...row, alike, doubling })));
});

it('does nothing a second time', async () => {
  await likenLeft(world.services, WHOLE);
  expect(await likenLeft(world.services, WHOLE)).toBe(0);
});

it('stops when its time is over, and goes on where it was', async () => {
  const all = await left();
  expect(await likenLeft(world.services, { batch: 3, lasts: -1 })).toBe(3);
  expect(await left()).toBe(all - 3);
  expect(await likenLeft(world.services, WHOLE)).toBe(all - 3);
  expect(await left()).toBe(0);
});

it('passes over a case that somebody writes, and one whose scheme cannot be read, and comes back to them', async () => {
  const { services } = world;
  const all = await left();
  const [held = '', broken = ''] = ids;
  await services.db.transaction(async (tx) => {
    await tx('case').where({ id: held }).forUpdate().first('id');
    const dispositifs = {
      ...services.dispositifs,
      load: async (id: string, version: number) => {
        if (isFirst()) throw new Error('cannot be read');
        return services.dispositifs.load(id, version);
      },
    };
    let first = true;
    const isFirst = (): boolean => {
      const was = first;
      first = false;
      return was;
    };
    expect(await likenLeft({ ...services, dispositifs }, WHOLE)).toBe(all - 2);
  });
  expect(broken).not.toBe('');
  expect(await likenLeft(services, WHOLE)).toBe(2);
});

it('finds what is left by its index', async () => {
  await likenLeft(world.services, WHOLE);
  const { rows: plan } = await world.services.db.transaction(async (tx) => {
    await tx.raw('set local enable_seqscan = off');
    return tx.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain select data from "case" where alike is null and id > '00000000-0000-0000-0000-000000000000' order by id limit 100`,
    );
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('case_alike_left');
});
