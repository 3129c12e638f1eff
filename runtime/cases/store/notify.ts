/** Notifications of PostgreSQL that say which cases changed, which agents were told something, and whose rights changed, and that settings did. */
import type pg from 'pg';

const CASE_CHANGED = 'case_changed';
/** An account that was given a notice. */
export const AGENT_TOLD = 'agent_told';
/** Written by triggers on whatever gives a right. */
export const RIGHTS_CHANGED = 'rights_changed';
/** Written by a trigger when administrators set something. */
export const SETTINGS_CHANGED = 'settings_changed';

/** Tells all who listen of changes, each in one line, and of accounts that were given a notice. */
export async function notifyChanges(
  pool: pg.Pool,
  { lines, told }: { readonly lines: readonly string[]; readonly told: readonly string[] },
): Promise<void> {
  await pool.query(
    `select pg_notify($1, payload) from unnest($2::text[]) payload
      union all select pg_notify($3, payload) from unnest($4::text[]) payload`,
    [CASE_CHANGED, lines, AGENT_TOLD, told],
  );
}

/** Hears all of them from now on. */
export async function listenToChanges(client: pg.Client): Promise<void> {
  await client.query(`listen ${RIGHTS_CHANGED}`);
  await client.query(`listen ${SETTINGS_CHANGED}`);
  await client.query(`listen ${AGENT_TOLD}`);
  await client.query(`listen ${CASE_CHANGED}`);
}
