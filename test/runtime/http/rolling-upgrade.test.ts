/** Two servers on one database, upgraded one after the other: the newer one migrates while the older one serves. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../runtime/store/migrate.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

let older: TestApp;
let newerFiles: string;
beforeAll(async () => {
  older = await createTestApp();
  newerFiles = await mkdtemp(join(tmpdir(), 'cagou-newer-'));
  await cp(join(import.meta.dirname, '../../../runtime/store/migrations'), newerFiles, { recursive: true });
});
afterAll(async () => {
  await older.close();
  await rm(newerFiles, { recursive: true, force: true });
});

async function upgrade(name: string, sql: string): Promise<void> {
  await writeFile(join(newerFiles, name), sql);
  expect(await migrate(older.services.db, newerFiles)).toEqual([name]);
}
const ready = () => older.request({ method: 'GET', url: '/readyz' });

test('an older server goes on beside a newer one that lets it: it is ready, serves, and starts again', async () => {
  expect((await ready()).json()).toEqual({ status: 'ok', database: true, queue: true });
  await upgrade('9998-wider.sql', '-- Older servers: may go on\nalter table reading add column newer text;');
  const probe = await ready();
  expect(probe.statusCode).toBe(200);
  expect(probe.json()).toEqual({ status: 'ok', database: true, queue: true });
  const person = await older.signIn({ email: 'a@exemple.nc' });
  expect((await older.request({ method: 'GET', url: '/api/v1/session', as: person })).statusCode).toBe(200);
  expect(await migrate(older.services.db)).toEqual([]);
});

test('one that may not go on says so to who watches, names what stops it, and does not start again', async () => {
  await upgrade('9999-narrower.sql', '-- Older servers: must stop\nalter table reading drop column newer;');
  const probe = await ready();
  expect(probe.statusCode).toBe(503);
  expect(probe.json()).toEqual({ status: 'outdated', database: true, queue: true, migration: '9999-narrower.sql' });
  expect((await older.request({ method: 'GET', url: '/livez' })).statusCode).toBe(200);
  await expect(migrate(older.services.db)).rejects.toThrow(
    'The database was changed by a newer version of Cagou (9999-narrower.sql): start that version',
  );
});
