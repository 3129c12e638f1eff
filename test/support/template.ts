/** The database that every test starts from: the product's own migrations, applied once a run. */
import { createDatabase } from '../../runtime/store/database.ts';
import { migrate } from '../../runtime/store/migrate.ts';
import { beginClockOffset } from '../../runtime/store/settings.ts';
import { execute } from './postgres.ts';

/** Name of the migrated database that tests clone. */
export const TEMPLATE = 'cagou_template';

/**
 * Creates the template on a fresh server and brings it to the current schema.
 * @param aheadMs by how much the clock of what is cloned from it is ahead of the machine's
 */
export async function migrateTemplate(serverUrl: string, aheadMs: number): Promise<void> {
  await execute(serverUrl, `create database ${TEMPLATE}`);
  const url = new URL(serverUrl);
  url.pathname = TEMPLATE;
  const database = createDatabase(url.href);
  try {
    await migrate(database.db);
    await database.db.transaction((tx) => beginClockOffset(tx, aheadMs));
  } finally {
    await database.close();
  }
}
