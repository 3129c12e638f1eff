/** What an operator sees of an audit, on the database of a demonstration: its requests are in every kind of state. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDemonstration } from '../../../runtime/demo/seed.ts';
import { createWorld, type World } from '../../support/world.ts';

const MAIN = join(import.meta.dirname, '../../../runtime/cli/main.ts');

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await seedDemonstration(world.services);
}, 180_000);
afterAll(() => world.close());

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function audit(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...rest } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'audit', ...args], { env: { ...rest, ...env } }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

it('finds nothing in what the product wrote', async () => {
  const { rows } = await world.services.db.raw<{ rows: { cases: number; events: number }[] }>(
    'select (select count(*)::int from "case") as cases, (select count(*)::int from case_event) as events',
  );
  expect(rows[0]?.cases).toBeGreaterThan(5);
  const { code, out } = await audit(['--json'], { DATABASE_URL: world.databaseUrl });
  expect(JSON.parse(out)).toEqual({ ...rows[0], findings: [] });
  expect(code).toBe(0);
});

it('minds no reminder that went, which moves the day of the next one', async () => {
  const { db } = world.services;
  expect(await db('case').update({ remind_at: '2026-12-24T00:00:00Z' }).whereNotNull('awaited_until')).toBeGreaterThan(
    0,
  );
  const { code, out } = await audit(['--json'], { DATABASE_URL: world.databaseUrl });
  expect(JSON.parse(out).findings).toEqual([]);
  expect(code).toBe(0);
});

it('ends with 1 when a row was changed behind the product’s back, and says which case and what', async () => {
  const { db } = world.services;
  const changed = await db('case').orderBy('number').first('id', 'number');
  await db('case').where({ id: changed.id }).update({ applicant_name: 'Quelqu’un d’autre' });
  const people = await audit([], { DATABASE_URL: world.databaseUrl });
  expect(people.code).toBe(1);
  expect(people.out).toContain(`${changed.number}  ${changed.id}  row-differs\n`);
  expect(people.out).toContain('applicant_name');
  expect(people.out).not.toContain('Quelqu’un d’autre');
  expect(people.out).toMatch(/: 1 différence\.\n$/);
  const programs = await audit(['--json'], { DATABASE_URL: world.databaseUrl });
  expect(programs.code).toBe(1);
  expect(JSON.parse(programs.out).findings).toMatchObject([{ caseId: changed.id, code: 'row-differs' }]);
});

it('says in a sentence that there is no database, or that it does not answer', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'cagou-empty-'));
  const none = await audit([], { DATA_DIR: empty });
  const away = await audit([], { DATABASE_URL: 'postgresql://cagou@127.0.0.1:1/cagou' });
  await rm(empty, { recursive: true });
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('Aucune base de données') });
  expect(away).toMatchObject({ code: 2, err: expect.stringContaining('ne répond pas') });
});
