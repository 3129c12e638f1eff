import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditCases, readCase } from '../../../runtime/cases/index.ts';
import { createWaker } from '../../../runtime/jobs/index.ts';
import { addClockOffset } from '../../../runtime/store/settings.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const ended = (): Promise<number> =>
  world.services
    .db('case')
    .where({ state: 'rejetImplicite' })
    .count<{ count: string }[]>()
    .then(([row]) => Number(row?.count));
const mails = (): Promise<string[]> => world.services.db('outbox').where({ type: 'mail' }).pluck('case_id');
/** Past the legal delay of whatever was filed today. */
const pass = (days: number): Promise<unknown> =>
  world.services.db.transaction((tx) => addClockOffset(tx, days * 86_400_000));

async function fileMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await world.file()).case.id);
  return ids;
}

describe('waking cases', () => {
  test('decides each once for all whose delay ended at the same midnight, and orders what follows with it', async () => {
    const ids = await fileMany(90);
    const before = (await mails()).length;
    await pass(100);
    // Two processes that look at the same moment.
    const woken = await Promise.all([createWaker(world.services).wakeDue(), createWaker(world.services).wakeDue()]);
    expect(woken.reduce((sum, count) => sum + count)).toBe(90);
    expect(await ended()).toBe(90);
    const ordered = (await mails()).slice(before);
    expect(new Set(ordered)).toEqual(new Set(ids));
    expect((await auditCases(world.services)).findings).toEqual([]);
  });

  test('goes on to the others when the two hundred that are due first cannot be woken', async () => {
    const broken = await fileMany(1);
    const { db } = world.services;
    const many = await copyCase(broken[0] ?? '', 229);
    // Their last event is gone: nothing can be decided upon them.
    const [healthy] = await fileMany(1);
    await pass(100);
    expect(many).toHaveLength(229);
    const waker = createWaker(world.services);
    expect(await waker.wakeDue()).toBe(2);
    expect(await readCase(db, healthy ?? '')).toMatchObject({ state: 'rejetImplicite' });
    // Those that failed rest, instead of being tried again each second.
    const due = await db('case').where('wake_at', '<=', world.services.clock.now()).count();
    expect(Number(due[0]?.['count'])).toBe(229);
    expect(await waker.wakeDue()).toBe(0);
  });

  test('a case that cannot be written keeps no other of its batch asleep', async () => {
    const [first = '', poisoned = '', last = ''] = await fileMany(3);
    const { db } = world.services;
    // The database refuses what time does to this one.
    await db.raw(`create function refuse_one() returns trigger language plpgsql as $$
      begin if new.case_id = '${poisoned}' and new.seq > 3 then raise exception 'refused'; end if; return new; end $$`);
    await db.raw('create trigger refuse_one before insert on case_event for each row execute function refuse_one()');
    await pass(100);
    expect(await createWaker(world.services).wakeDue()).toBe(2);
    for (const id of [first, last]) expect(await readCase(db, id)).toMatchObject({ state: 'rejetImplicite' });
    expect(await readCase(db, poisoned)).toMatchObject({ state: 'instruction' });
    expect((await auditCases(world.services)).findings).toEqual([]);
  });
});

describe('a case that an older version wrote', () => {
  test('is written anew when it is woken before anything is due', async () => {
    const { db } = world.services;
    const [old = '', other = ''] = await fileMany(2);
    const before = await db('case').where({ id: old }).first();
    await db('case').where({ id: old }).update({ waiting: 'applicant', wake_at: before.filed_at });
    expect((await auditCases(world.services)).findings).toMatchObject([{ caseId: old, code: 'row-differs' }]);
    expect(await createWaker(world.services).wakeDue()).toBe(1);
    expect((await auditCases(world.services)).findings).toEqual([]);
    const { version, updated_at: updatedAt } = await db('case').where({ id: old }).first();
    expect({ version, updatedAt }).toEqual({ version: before.version, updatedAt: before.updated_at });
    expect(await createWaker(world.services).wakeDue()).toBe(0);
    expect(await readCase(db, other)).toMatchObject({ state: 'instruction' });
  });

  test('is woken by the migration since which its branches say for whom it waits', async () => {
    const { db } = world.services;
    const [parallel = '', plain = ''] = await fileMany(2);
    await db.raw(`update "case" set data = jsonb_set(data::jsonb, '{states}', '["avis", "branche"]') where id = ?`, [
      parallel,
    ]);
    const wakeOf = async (id: string) => await db('case').where({ id }).first('wake_at', 'filed_at');
    const before = await wakeOf(plain);
    const sql = await readFile(MIGRATION, 'utf8');
    await db.raw(sql.slice(sql.indexOf('update "case"')));
    const { wake_at: wakeAt, filed_at: filedAt } = await wakeOf(parallel);
    expect(wakeAt).toEqual(filedAt);
    expect(await wakeOf(plain)).toEqual(before);
  });
});

const MIGRATION = join(import.meta.dirname, '../../../runtime/store/migrations/0025-known-words-and-branches.sql');

/** Copies of a case without its events, due before it. */
async function copyCase(id: string, count: number): Promise<readonly string[]> {
  const { rows } = await world.services.db.raw<{ rows: { id: string }[] }>(
    `insert into "case" (id, number, dispositif_id, dispositif_version, version, state, channel, person_id, applicant_name, filed_at,
      wake_at, data, updated_at)
     select gen_random_uuid(), 'C' || n, dispositif_id, dispositif_version, version, state, channel, person_id, applicant_name, filed_at,
      wake_at - n * interval '1 minute', data, updated_at
     from "case" cross join generate_series(1, ?::int) n where id = ? returning id`,
    [count, id],
  );
  return rows.map((row) => row.id);
}
