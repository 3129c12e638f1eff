import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestDatabase } from './database.ts';
import { cloneDatabase, execute, startPostgres, type TestDatabase } from './postgres.ts';

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = [await createTestDatabase(), await createTestDatabase()];
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  test('has the tables of the product', async () => {
    const tables = await query(first.url, `select tablename from pg_tables where schemaname not like 'pg_%'`);
    expect(tables.map((row) => row['tablename'])).toEqual(expect.arrayContaining(['outbox']));
  });

  test('does not show the rows of another', async () => {
    await execute(first.url, 'create table seen_here_only (id int)');
    expect(await query(second.url, `select to_regclass('seen_here_only') as found`)).toEqual([{ found: null }]);
  });

  test('runs on PostgreSQL 18 in UTF-8', async () => {
    const [row] = await query(
      first.url,
      `select current_setting('server_version_num')::int / 10000 as major,
      current_setting('server_encoding') as encoding`,
    );
    expect(row).toEqual({ major: 18, encoding: 'UTF8' });
  });

  test('is gone once dropped, even when a connection was left open', async () => {
    const database = await cloneDatabase(inject('postgresUrl'), 'template1');
    const left = new pg.Client({ connectionString: database.url });
    left.on('error', () => undefined);
    await left.connect();
    await database.drop();
    const name = new URL(database.url).pathname.slice(1);
    const rows = await query(inject('postgresUrl'), `select 1 from pg_database where datname = '${name}'`);
    expect(rows).toEqual([]);
  });
});

describe('a PostgreSQL server', () => {
  test('leaves neither process nor folder behind', async () => {
    const server = await startPostgres();
    const [row] = await query(server.url, `select current_setting('data_directory') as folder`);
    const folder = String(row?.['folder']);
    expect(existsSync(folder)).toBe(true);
    await server.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});
