/**
 * Brings the database to the schema of this version of the product: numbered SQL files, each in a transaction of its
 * own, recorded with a checksum. An advisory lock lets several processes start at once; a file that was changed after it
 * ran is refused, since nobody could tell what the database then looks like.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number, the same in all versions. */
const LOCK = 727_463;

/**
 * Runs the migrations that have not run yet and returns their names.
 * @throws Error when one fails (nothing of it is kept), was changed after it ran, or is not known to this version
 */
export async function migrate(db: Knex, folder: string = FOLDER): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  await refuseNewer(db, migrations);
  const applied: string[] = [];
  for (const migration of migrations)
    if (await db.transaction((tx) => apply(tx, migration))) applied.push(migration.name);
  return applied;
}

/** This version does not know what a newer one keeps where, and would write what that one cannot read. */
async function refuseNewer(db: Knex, migrations: readonly Migration[]): Promise<void> {
  if (!(await db.schema.hasTable('migration'))) return;
  const known = new Set(migrations.map(({ name }) => name));
  const ran = await db('migration').orderBy('name').pluck<string[]>('name');
  const newer = ran.find((name) => !known.has(name));
  if (newer === undefined) return;
  throw new Error(
    `The database was changed by a newer version of Cagou (${newer}): start that version, or restore a backup made before it.`,
  );
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/u.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function apply(tx: Knex.Transaction, { name, sql, checksum }: Migration): Promise<boolean> {
  await tx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
  await tx.raw(`create table if not exists migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const row = await tx<{ name: string; checksum: string }>('migration').where({ name }).first('checksum');
  if (row) {
    if (row.checksum === checksum) return false;
    throw new Error(
      `Migration ${name} was changed after it ran on this database. Restore the file, and write a new one.`,
    );
  }
  await runScript(tx, sql, name);
  await tx('migration').insert({ name, checksum });
  return true;
}

/** Without bindings, so that the whole file is one simple query and `?` is only a character. */
async function runScript(tx: Knex.Transaction, sql: string, name: string): Promise<void> {
  try {
    await tx.raw(sql.replaceAll('?', '\\?'));
  } catch (cause) {
    throw new Error(`Migration ${name} failed; the database is as it was before.`, { cause });
  }
}
