/** The database that every test starts from: the product's own migrations, applied once a run. */
import { createDatabase } from '../../runtime/store/database.ts';
import { migrate } from '../../runtime/store/migrate.ts';
import { execute } from './postgres.ts';

/** Name of the migrated database that tests clone. */
export const TEMPLATE = 'cagou_template';

/** Creates the template on a fresh server and brings it to the current schema. */
export async function migrateTemplate(serverUrl: string): Promise<void> {
  await execute(serverUrl, `create database ${TEMPLATE}`);
  const url = new URL(serverUrl);
  url.pathname = TEMPLATE;
  const database = createDatabase(url.href);
  try {
    await migrate(database.db);
  } finally {
    await database.close();
  }
}
