import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dumpSchema } from '../../schema/dump-schema.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let client: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

test('what the migrations lead to is written in schema.sql: run `npm run schema`, and read what changed', async () => {
  const reviewed = await readFile(join(import.meta.dirname, '../../../runtime/store/schema.sql'), 'utf8');
  expect(await dumpSchema(client)).toBe(reviewed);
});

test('a column, a constraint, an index, a trigger, a function and a comment each are seen in it', async () => {
  const before = await dumpSchema(client);
  for (const change of [
    'alter table case_draft add column more int',
    'alter table case_draft add column more int not null default 3',
    'alter table reading add constraint later check (id > 0)',
    'create index reading_more on reading (id, at)',
    `create function nothing() returns trigger language plpgsql as 'begin return new; end'`,
    'create trigger nothing before update on reading for each row execute function suppress_redundant_updates_trigger()',
    `comment on column reading.at is 'Otherwise.'`,
    'alter table reading alter column reason drop not null',
  ]) {
    await client.query('begin');
    await client.query(change);
    expect(await dumpSchema(client), change).not.toBe(before);
    await client.query('rollback');
  }
  expect(await dumpSchema(client)).toBe(before);
});

test.each([
  ['a view', 'create view seen as select 1 as one', 'a relation of kind v yet: seen'],
  ['a type', `create type mood as enum ('good')`, 'a type yet: mood'],
  ['another schema', 'create schema elsewhere', 'a schema yet: elsewhere'],
])('%s is not left out silently', async (_, change, message) => {
  await client.query(change);
  await expect(dumpSchema(client)).rejects.toThrow(message);
});
