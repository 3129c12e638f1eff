/** Notifications of PostgreSQL that say which cases changed, and whose rights did. */
import type pg from 'pg';

const CASE_CHANGED = 'case_changed';
/** Written by triggers on whatever gives a right. */
export const RIGHTS_CHANGED = 'rights_changed';

/** Tells all who listen of changes, each in one line. */
export async function notifyChanges(pool: pg.Pool, lines: readonly string[]): Promise<void> {
  await pool.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [CASE_CHANGED, lines]);
}

/** Hears both from now on. */
export async function listenToChanges(client: pg.Client): Promise<void> {
  await client.query(`listen ${RIGHTS_CHANGED}`);
  await client.query(`listen ${CASE_CHANGED}`);
}
