import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createDatabase, type Database } from '../../../runtime/store/database.ts';
import { facetsQuery } from '../../../runtime/cases/queue/facets.ts';
import { migrate } from '../../../runtime/store/migrate.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../runtime/store/migrations');

let empty: TestDatabase;
let database: Database;
let folder: string;
beforeEach(async () => {
  empty = await cloneDatabase(inject('postgresUrl'), 'template1');
  database = createDatabase(empty.url);
  folder = await mkdtemp(join(tmpdir(), 'cagou-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
});
afterEach(async () => {
  await database.close();
  await empty.drop();
  await rm(folder, { recursive: true, force: true });
});

async function column(sql: string): Promise<unknown[]> {
  const { rows } = await database.db.raw<{ rows: { name: unknown }[] }>(sql);
  return rows.map((row) => row.name);
}

/** A database as it was before the file of a number, to put rows in that the files from it on find there. */
async function migrateBefore(number: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one >= number)) await rm(join(folder, name));
  await migrate(database.db, folder);
}

/** A case of a scheme that is there, with what a test says of it. */
async function insertCase(id: string, given: { columns?: unknown; data?: unknown; establishment?: string } = {}) {
  const { columns = [], data = {}, establishment = null } = given;
  await database.db.raw(`insert into dispositif (id, title) values ('aide', 'Aide') on conflict do nothing`);
  await database.db.raw(
    `insert into dispositif_version (dispositif_id, number, hash, files, catalogue) values ('aide', 1, 'x', '{}', '{}') on conflict do nothing`,
  );
  await database.db.raw(
    `insert into "case" (id, number, dispositif_id, dispositif_version, version, state, channel, establishment_id, applicant_name, filed_at, columns, alerts, routes, asked, search, data, updated_at)
     values (?, ?, 'aide', 1, 1, 'depot', 'online', ?, 'Wamytan Marie', now(), ?, '[]', '{}', '{}', search_words('Wamytan Marie'), ?, now())`,
    [id, id.slice(-2), establishment, JSON.stringify(columns), JSON.stringify(data)],
  );
}

describe('migrations', () => {
  test('run once, however many processes start at the same time', async () => {
    const runs = await Promise.all([migrate(database.db), migrate(database.db), migrate(database.db)]);
    expect(runs.flat().filter((name) => name === '0001-initial.sql')).toHaveLength(1);
    expect(await migrate(database.db)).toEqual([]);
  });

  test('have a number of their own', async () => {
    const numbers = (await readdir(MIGRATIONS)).map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('refuse a file that was changed after it ran', async () => {
    await migrate(database.db, folder);
    await appendFile(join(folder, '0001-initial.sql'), '\n-- changed\n');
    await expect(migrate(database.db, folder)).rejects.toThrow('was changed after it ran');
  });

  test('refuse a database that a newer version of the product has changed', async () => {
    await writeFile(join(folder, '9998-newer.sql'), 'create table newer (id int);');
    await migrate(database.db, folder);
    await rm(join(folder, '9998-newer.sql'));
    await expect(migrate(database.db, folder)).rejects.toThrow('9998-newer.sql');
  });

  test('let a server of an older version start again, where the newer one says that it may go on', async () => {
    await writeFile(join(folder, '9998-newer.sql'), '-- Older servers: may go on\ncreate table newer (id int);');
    await migrate(database.db, folder);
    await rm(join(folder, '9998-newer.sql'));
    expect(await migrate(database.db, folder)).toEqual([]);
    await writeFile(join(folder, '9999-other.sql'), '-- Older servers: must stop\ndrop table newer;');
    await migrate(database.db, folder);
    await rm(join(folder, '9999-other.sql'));
    await expect(migrate(database.db, folder)).rejects.toThrow('9999-other.sql');
  });

  test('each say what they are to servers of an older version, since that can be said', async () => {
    const names = (await readdir(MIGRATIONS)).filter((name) => name > '0023');
    for (const name of names) {
      const [first] = (await readFile(join(MIGRATIONS, name), 'utf8')).split('\n');
      expect(`${name} ${first}`).toMatch(/^\S+ -- Older servers: (?:may go on|must stop)/u);
    }
  });

  test('go on in a database that was migrated before they said so', async () => {
    await migrate(database.db, folder);
    await database.db.raw('alter table migration drop column older_may_go_on');
    await writeFile(join(folder, '9998-newer.sql'), '-- Older servers: may go on\ncreate table newer (id int);');
    const runs = await Promise.all([migrate(database.db, folder), migrate(database.db, folder)]);
    expect(runs.flat()).toEqual(['9998-newer.sql']);
    expect(await column('select name from migration where older_may_go_on')).toEqual(['9998-newer.sql']);
  });

  test('call a request of an association by its name, where it was filed before lists did', async () => {
    await migrateBefore('0062');
    const club = '00000000-0000-4000-8000-0000000000e1';
    await database.db.raw(`insert into establishment (id, ridet, name) values (?, '1234566.001', 'Club de va’a')`, [
      club,
    ]);
    const establishment = { id: club, name: 'Club de va’a', ridet: '1234566.001' };
    await insertCase('00000000-0000-4000-8000-0000000000c1', {
      data: { applicant: { establishment } },
      establishment: club,
    });
    await insertCase('00000000-0000-4000-8000-0000000000c2', { data: { applicant: {} } });
    await migrate(database.db);
    expect(await column('select applicant_name as name from "case" order by id')).toEqual([
      'Club de va’a (Wamytan Marie)',
      'Wamytan Marie',
    ]);
    const found = `search @@ '''club'' & ''1234566001'' & ''wamytan'''::tsquery`;
    expect(await column(`select count(*)::int as name from "case" where ${found}`)).toEqual([1]);
  });

  test('tell of each reading from before what kind it was', async () => {
    await migrateBefore('0075');
    const of = (reason: string, caseId: string | null, fileId: string | null) =>
      database
        .db('reading')
        .insert({ user_id: 'u', user_name: 'Agent', person_id: ID, case_id: caseId, file_id: fileId, reason });
    const ID = '00000000-0000-4000-8000-0000000000c1';
    const why = 'Instructeur, pour la démarche « Aide »';
    await of(why, ID, null);
    await of(why, ID, ID);
    await of('Recherche au registre', null, null);
    await of(`${why} ; liste exportée : bilan`, ID, null);
    await of(`${why} ; fiche de la personne`, ID, null);
    await of(`${why} ; page de Club de va’a`, ID, null);
    await migrate(database.db);
    expect(await column('select kind as name from reading order by id')).toEqual([
      'case',
      'file',
      'register',
      'export',
      'person',
      'establishment',
    ]);
  });

  test('find by their amounts the cases that were filed before amounts were looked for, and their tasks', async () => {
    await migrateBefore('0079');
    for (const [place, value] of [75_000, '75000'].entries()) {
      const id = `00000000-0000-4000-8000-0000000000c${place}`;
      const columns = [{ title: 'Devis', type: typeof value === 'number' ? 'money' : 'string', value }];
      await insertCase(id, { columns });
      await database.db.raw(
        `insert into task (case_id, id, dispositif_id, function, route, title, state, case_state, opened_at, search)
         values (?, 't', 'aide', 'instructeur', '', 'À faire', 'depot', 'depot', now(), search_words('Wamytan Marie'))`,
        [id],
      );
    }
    await migrate(database.db);
    const range = { type: 'number', title: 'Devis', from: 50_000, to: 100_000 } as const;
    const query = facetsQuery({ ranges: [range] }, '2026-03-31T03:00:00.000Z') ?? '';
    for (const table of ['"case"', 'task']) {
      const found = await database.db.raw(`select count(*)::int as count from ${table} where search @@ ?::tsquery`, [
        query,
      ]);
      expect(found.rows).toEqual([{ count: 1 }]);
      expect(await column(`select count(*)::int as name from ${table} where search @@ 'wamytan'::tsquery`)).toEqual([
        2,
      ]);
    }
  });

  test('find by their words the messages that were written before messages were looked for', async () => {
    await migrateBefore('0080');
    const id = '00000000-0000-4000-8000-0000000000c1';
    await insertCase(id);
    for (const [seq, text] of ['Voici l’échographie.', ''].entries())
      await database.db.raw(
        `insert into case_event (case_id, seq, type, at, actor, body, hash) values (?, ?, 'messageSent', now(), '{}', ?, ?)`,
        [id, seq + 1, JSON.stringify({ message: { id: `m${seq}`, text } }), String(seq)],
      );
    await migrate(database.db);
    expect(await column(`select message as name from said where words @@ 'echographie'::tsquery`)).toEqual(['m0']);
    expect(await column('select count(*)::int as name from said')).toEqual([1]);
    expect(await column(`select word as name from said_word order by word`)).toEqual(['echographie', 'voici']);
  });

  test('leave nothing of one that fails', async () => {
    await writeFile(join(folder, '9999-broken.sql'), 'create table half (id int); select * from nowhere;');
    await expect(migrate(database.db, folder)).rejects.toThrow('9999-broken.sql failed');
    expect(await column(`select to_regclass('half') as name`)).toEqual([null]);
    expect(await column("select name from migration where name like '9999%'")).toEqual([]);
  });

  test('comment every table and every column', async () => {
    await migrate(database.db);
    const silent = await column(`
      select c.relname || coalesce('.' || a.attname, '') as name
      from pg_class c
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`);
    expect(silent).toEqual([]);
  });
});
