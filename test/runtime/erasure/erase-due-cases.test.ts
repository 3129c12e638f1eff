/** The retention of all examples, carried out on a demonstration whose clock is moved by years. */
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOBODY } from '../../../engine/index.ts';
import { auditCases, readCase, readEvents } from '../../../runtime/cases/index.ts';
import { chainEvents, CHAIN_START } from '../../../runtime/cases/rows/hash-chain.ts';
import { eraseDue, eraseDueCases } from '../../../runtime/erasure/erase-due-cases.ts';
import { foreseeErasures, readJournal, type Foreseen } from '../../../runtime/erasure/index.ts';
import { countAnswers } from '../../../runtime/open-data/store/figures.ts';
import { ADDRESS, carryOutEffects, createErased, NAME, tablesWith, YEAR, type Erased } from './erased-demonstration.ts';

const ROOT = join(import.meta.dirname, '../../..');

let erased: Erased;
beforeAll(async () => {
  erased = await createErased();
}, 300_000);
afterAll(() => erased.world.close());

const findings = async () => (await auditCases(erased.world.services)).findings;
const inYears = (years: number) =>
  erased.world.services.clock.setOffset(Date.parse('2026-12-01') - Date.now() + years * YEAR);
const today = () => erased.world.services.clock.now().slice(0, 10);

async function foreseen(day: string): Promise<readonly Foreseen[]> {
  const all: Foreseen[] = [];
  await foreseeErasures(erased.world.services, day, (one) => all.push(one));
  return all;
}

async function runs(): Promise<number> {
  let erasedCases = 0;
  for (
    let run = await eraseDue(erased.world.services, 1000);
    run > 0;
    run = await eraseDue(erased.world.services, 1000)
  ) {
    erasedCases += run;
    await carryOutEffects(erased.world);
  }
  return erasedCases;
}

test('nothing goes before its day, and each closed case is looked at once', async () => {
  inYears(0);
  const { services } = erased.world;
  expect(await foreseen(today())).toEqual([]);
  expect(await runs()).toBe(0);
  expect(await services.db('case').whereNotNull('closed_at').whereNull('erase_on').pluck('number')).toEqual([]);
  expect(await services.db('case').whereNull('closed_at').whereNotNull('erase_on').pluck('number')).toEqual([]);
  expect((await readJournal(services.db)).lines).toEqual([]);
  expect(await findings()).toEqual([]);
});

test('nothing goes by day, nor before an operator said so', async () => {
  inYears(40);
  const { services } = erased.world;
  const at = (instant: string, erases: boolean) =>
    eraseDueCases({
      ...services,
      clock: { ...services.clock, now: () => instant },
      config: { ...services.config, erases },
    });
  // 3 in the morning in Nouméa, and 5.
  expect(await at('2066-01-09T16:00:00.000Z', false)).toBe(0);
  expect(await at('2066-01-09T18:00:00.000Z', true)).toBe(0);
  expect((await readJournal(services.db)).lines).toEqual([]);
});

test('an effect that waits keeps its case until it is carried out', async () => {
  inYears(3);
  const { services } = erased.world;
  const { id } = erased.cancelled;
  await services.db('outbox').insert({
    case_id: id,
    key: 'waits',
    type: 'webhook',
    payload: JSON.stringify({ type: 'webhook', key: 'waits', name: 'w', payload: {} }),
  });
  await services.db('case').whereNot({ id }).update({ erase_on: 'infinity' });
  await services.db('case').where({ id }).update({ erase_on: null });
  expect(await eraseDue(services)).toBe(0);
  await services.db('outbox').where({ case_id: id, key: 'waits' }).update({ done_at: new Date() });
  await services.db('case').update({ erase_on: null });
});

test('killed in the middle, it has erased whole cases, and goes on with the others', { timeout: 120_000 }, async () => {
  inYears(3);
  const { services, databaseUrl } = erased.world;
  const due = new Set((await foreseen(today())).filter(({ then }) => then !== 'archive').map(({ number }) => number));
  expect(due.size).toBeGreaterThan(1);
  const held = await services
    .db('case')
    .whereIn('number', [...due])
    .orderBy('id', 'desc')
    .first('id', 'number', 'version');
  const hold = await services.db.transaction();
  await hold('case').where({ id: held.id }).forUpdate().first();
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'erase-in-a-process.ts'),
    databaseUrl,
    services.config.dataDir,
    String(services.clock.offset()),
  ]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await expect
    .poll(
      async () =>
        (
          await services
            .db('pg_stat_activity')
            .where({ wait_event_type: 'Lock' })
            .whereRaw('datname = current_database()')
        ).length,
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  child.kill('SIGKILL');
  await ended;
  await hold.rollback();
  await expect
    .poll(
      async () =>
        (
          await services
            .db('pg_stat_activity')
            .where({ application_name: '', state: 'idle in transaction' })
            .whereRaw('datname = current_database()')
        ).length,
    )
    .toBe(0);
  const { lines } = await readJournal(services.db);
  expect(lines).toHaveLength(due.size - 1);
  expect(await services.db('case').where({ id: held.id }).pluck('version')).toEqual([held.version]);
  expect(await findings()).toEqual([]);

  expect(await runs()).toBe(1);
  expect((await readJournal(services.db)).lines).toHaveLength(due.size);
  expect(await findings()).toEqual([]);
});

test('a second run finds nothing, what is left is for the archives, and the dry run told it all', async () => {
  const { services } = erased.world;
  expect(await runs()).toBe(0);
  expect((await foreseen(today())).filter(({ then }) => then !== 'archive')).toEqual([]);
  inYears(11);
  const told = (await foreseen(today())).filter(({ then }) => then !== 'archive');
  expect(told.length).toBeGreaterThan(1);
  const before = (await readJournal(services.db)).lines.length;
  expect(await runs()).toBe(new Set(told.map(({ number }) => number)).size);
  const { lines, broken } = await readJournal(services.db);
  expect(broken).toBeNull();
  const done = lines
    .slice(before)
    .flatMap(({ number, categories }) => categories.map((category) => `${number} ${category}`));
  expect(done.toSorted()).toEqual(told.map(({ number, category }) => `${number} ${category}`).toSorted());
  expect((await foreseen(today())).every(({ then }) => then === 'archive')).toBe(true);
  expect(await findings()).toEqual([]);
});

test('an open case keeps all, however old', async () => {
  const { db } = erased.world.services;
  const open = await db('case').whereNull('closed_at').pluck('id');
  expect(open.length).toBeGreaterThan(5);
  expect(await db('erasure').whereIn('case_id', open).pluck('number')).toEqual([]);
});

test('nothing of who asked is left in any table, nor on the disk', async () => {
  const { world, cancelled } = erased;
  const { db, files } = world.services;
  expect(await tablesWith(world, NAME)).toEqual([]);
  expect(await tablesWith(world, 'quibaouine')).toEqual([]);
  expect(await tablesWith(world, ADDRESS)).toEqual([]);
  expect(await tablesWith(world, cancelled.applicant.personId)).toEqual([]);
  const left = await readCase(db, cancelled.id);
  expect(left).toMatchObject({
    number: cancelled.number,
    outcome: 'closed',
    applicant: { personId: NOBODY },
    mails: expect.any(Array),
  });
  expect(left?.documents.every(({ fileId }) => fileId === null)).toBe(true);
  expect(await db('file').where({ case_id: cancelled.id }).pluck('id')).toEqual([]);
  const ids = JSON.stringify(cancelled).match(/"fileId":"[^"]+"|"id":"[0-9a-f]{8}-[^"]+"/gu) ?? [];
  expect(ids.length).toBeGreaterThan(2);
  for (const id of ids.map((text) => /"([^"]+)"$/u.exec(text)?.[1] ?? '')) {
    expect(await files.open(id)).toBeNull();
  }
});

test('the database refuses that a history is written again by anybody else', async () => {
  const { db } = erased.world.services;
  const one = await db('case_event').first('case_id', 'seq');
  await expect(db('case_event').where(one).update({ hash: 'x' })).rejects.toThrow('append only');
  const moved = db.transaction(async (tx) => {
    await tx.raw(`select set_config('cagou.erasing', ?, true)`, [one.case_id]);
    await tx('case_event').where(one).update({ type: 'noteAdded' });
  });
  await expect(moved).rejects.toThrow('append only');
  await expect(db('erasure').update({ number: 'x' })).rejects.toThrow('never changed');
});

test('who writes a history again and links it anew is found, by the journal', async () => {
  const { db } = erased.world.services;
  const { id, number } = erased.cancelled;
  const forged = (await readEvents(db, id)).map((event) =>
    event.type === 'filed' ? { ...event, channel: 'counter' as const } : event,
  );
  const kept = await db('case_event')
    .where({ case_id: id })
    .orderBy('seq')
    .select('seq', 'hash', db.raw('body::text as json'));
  const write = async (rows: readonly { readonly seq: number; readonly json: string; readonly hash: string }[]) =>
    db.transaction(async (tx) => {
      await tx.raw(`select set_config('cagou.erasing', ?, true)`, [id]);
      for (const { seq, json, hash } of rows)
        await tx('case_event').where({ case_id: id, seq }).update({ body: json, hash });
    });
  await write(chainEvents(CHAIN_START, forged).map(({ event: { seq }, json, hash }) => ({ seq, json, hash })));
  const codes = (await findings()).filter((finding) => finding.number === number).map(({ code }) => code);
  expect(codes).toContain('erasure-unproved');
  expect(codes).not.toContain('chain-broken');
  await write(kept);
  expect(await findings()).toEqual([]);
});

test('a history that is not sound is not touched', async () => {
  const { services } = erased.world;
  inYears(0);
  const filed = await erased.world.file();
  await carryOutEffects(erased.world);
  const { id } = filed.case;
  await services
    .db('case')
    .where({ id })
    .update({
      closed_at: '2026-12-02T00:00:00Z',
      data: JSON.stringify({ ...filed.case, closedAt: '2026-12-02T00:00:00Z', outcome: 'closed' }),
    });
  await services.db.transaction(async (tx) => {
    await tx.raw(`select set_config('cagou.erasing', ?, true)`, [id]);
    await tx('case_event').where({ case_id: id, seq: 2 }).update({ hash: 'x' });
  });
  inYears(30);
  await services.db('case').where({ id }).update({ erase_on: null });
  expect(await eraseDue(services)).toBe(0);
  expect((await readCase(services.db, id))?.erased).toBeUndefined();
  await services.db('case').where({ id }).update({ erase_on: 'infinity' });
});

test('figures of past years stay as they were', async () => {
  const { db } = erased.world.services;
  const { rows } = await db.raw(
    'select dispositif_id, question, sum(count)::int as count from erased_count group by 1, 2',
  );
  for (const { dispositif_id: scheme, question, count } of rows) {
    const counts = await countAnswers(db, scheme, '2090-01-01', { path: question.split('.'), step: 'value' });
    expect(counts.reduce((sum, one) => sum + one.count, 0)).toBe(
      Number((await db('case').where({ dispositif_id: scheme }).count('* as n'))[0]?.n),
    );
    expect(counts.filter(({ value }) => value !== '').reduce((sum, one) => sum + one.count, 0)).toBeGreaterThanOrEqual(
      count,
    );
  }
});

test('an operator reads what is due, and the journal, without anything being done', { timeout: 60_000 }, async () => {
  const { databaseUrl, services } = erased.world;
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...rest } = process.env;
  const run = (...args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const command = [join(ROOT, 'runtime/cli/main.ts'), 'purge', ...args];
      execFile(process.execPath, command, { env: { ...rest, DATABASE_URL: databaseUrl } }, (error, out) =>
        error ? reject(error) : resolve(out),
      );
    });
  const before = (await readJournal(services.db)).lines;
  const csv = await run('--on', '2090-01-01', '--csv');
  expect(csv.split('\n')[0]).toBe('number;scheme;category;until;then');
  expect(csv).not.toContain(NAME);
  const said = await run('--on', '2090-01-01');
  expect(said).toContain('archives');
  const journal = JSON.parse(await run('--journal', '--json'));
  expect(journal.broken).toBeNull();
  expect(journal.lines).toHaveLength(before.length);
  expect(JSON.stringify(journal)).toContain(erased.cancelled.number);
  // Nobody ordered it: nights did.
  expect(journal.lines.map(({ orderedBy }: { orderedBy: string | null }) => orderedBy)).toEqual(before.map(() => null));
  const [heading = '', ...lines] = (await run('--journal', '--csv')).trimEnd().split('\n');
  expect(heading.split(';')).toContain('orderedBy');
  expect(lines.map((line) => line.split(';').length)).toEqual(before.map(() => heading.split(';').length));
  expect((await readJournal(services.db)).lines).toEqual(before);
});
