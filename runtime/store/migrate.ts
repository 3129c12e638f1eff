/**
 * Brings the database to the schema of this version of the product: numbered SQL files, each in a transaction of its
 * own, recorded with a checksum. An advisory lock lets several processes start at once; a file that was changed after it
 * ran is refused, since nobody could tell what the database then looks like.
 *
 * Servers are upgraded one after the other where a file's first line says that older ones may go on: what the newer one
 * did to the schema is then nothing to those that still run, or start again. A file that does not say so stops them.
 * Why not knex's own migrations: docs/decisions/0033-migrations-are-run-by-our-own-runner.md.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  readonly olderMayGoOn: boolean;
}

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number, the same in all versions. */
const LOCK = 727_463;

/** First line of a file that takes nothing from servers of an older version. Without it they stop. */
const MAY_GO_ON = /^-- Older servers: may go on\b/u;

/** What runs before the first file, also on a database that was migrated before files said what they are to older servers. */
const RECORD = `
  create table if not exists migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now());
  alter table migration add column if not exists older_may_go_on boolean not null default false;
  comment on column migration.older_may_go_on is 'Whether servers of a version that does not know this file may serve beside one that does.';
`;

/**
 * Runs the migrations that have not run yet and returns their names.
 * @param folder of the files, named `NNNN-what.sql`
 * @throws Error when one fails (nothing of it is kept), was changed after it ran, or is of a newer version and does not let
 * this one go on
 */
export async function migrate(db: Knex, folder: string = FOLDER): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  await keepRecord(db);
  const newer = await findStop(db, new Set(migrations.map(({ name }) => name)));
  if (newer !== null) throw new Error(stopSentence(newer));
  const applied: string[] = [];
  for (const migration of migrations)
    if (await db.transaction((tx) => apply(tx, migration))) applied.push(migration.name);
  return applied;
}

/**
 * Looks whether a newer version has changed the database since this one started, so that it may not go on.
 * @returns a function that gives the name of the migration that stops us, or null; it rejects when the database is away
 */
export function watchMigrations(db: Knex, folder: string = FOLDER): () => Promise<string | null> {
  let known: Promise<ReadonlySet<string>> | undefined;
  return async () => {
    known ??= readNames(folder).then((names) => new Set(names));
    return findStop(db, await known);
  };
}

/** What an operator is told of a version that is too old for its database. */
export function stopSentence(newer: string): string {
  return `The database was changed by a newer version of Cagou (${newer}): start that version, or restore a backup made before it.`;
}

/** The first migration that this version does not know and that leaves it nothing to rely on; null when there is none. */
async function findStop(db: Knex, known: ReadonlySet<string>): Promise<string | null> {
  const ran = await db('migration').where({ older_may_go_on: false }).orderBy('name').pluck<string[]>('name');
  return ran.find((name) => !known.has(name)) ?? null;
}

async function keepRecord(db: Knex): Promise<void> {
  if (await db.schema.hasColumn('migration', 'older_may_go_on')) return;
  await db.transaction(async (tx) => {
    await lock(tx);
    await tx.raw(RECORD);
  });
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = await readNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { name, sql, checksum, olderMayGoOn: MAY_GO_ON.test(sql) };
    }),
  );
}

async function readNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/u.test(name)).toSorted();
}

async function apply(tx: Knex.Transaction, { name, sql, checksum, olderMayGoOn }: Migration): Promise<boolean> {
  await lock(tx);
  const row = await tx<{ name: string; checksum: string }>('migration').where({ name }).first('checksum');
  if (row) {
    if (row.checksum === checksum) return false;
    throw new Error(
      `Migration ${name} was changed after it ran on this database. Restore the file, and write a new one.`,
    );
  }
  await runScript(tx, sql, name);
  await tx('migration').insert({ name, checksum, older_may_go_on: olderMayGoOn });
  return true;
}

async function lock(tx: Knex.Transaction): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
}

/** Without bindings, so that the whole file is one simple query and `?` is only a character. */
async function runScript(tx: Knex.Transaction, sql: string, name: string): Promise<void> {
  try {
    await tx.raw(sql.replaceAll('?', '\\?'));
  } catch (cause) {
    throw new Error(`Migration ${name} failed; the database is as it was before.`, { cause });
  }
}
