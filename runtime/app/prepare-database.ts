/** Which database this process works on, brought to the current schema. */
import type { Config } from '../config/config.ts';
import { isDatabaseAway, isDatabaseClosed } from '../store/database-errors.ts';
import { createDatabase } from '../store/database.ts';
import { startLocalPostgres } from '../store/local/start-postgres.ts';
import { migrate } from '../store/migrate.ts';

/** Room for two pools, the queue and a worker process beside the server. */
const SETTINGS = { max_connections: '200', shared_buffers: '256MB' } as const;

/** Address of the operator's PostgreSQL, else of our own, which is stopped with the process. */
export async function openDatabase(config: Config, closers: AsyncDisposableStack): Promise<string> {
  if (config.databaseUrl !== null) return config.databaseUrl;
  const postgres = await startLocalPostgres({ folder: config.dataDir, settings: SETTINGS, tell: console.error });
  closers.defer(() => postgres.stop());
  return postgres.url;
}

/**
 * Runs the migrations that are missing.
 * @throws Error whose message says what to mend
 */
export async function migrateDatabase(url: string): Promise<void> {
  const database = createDatabase(url);
  try {
    await migrate(database.db);
  } catch (cause) {
    if (!(cause instanceof Error && (isDatabaseAway(cause) || isDatabaseClosed(cause)))) throw cause;
    // Its host only: an address holds a password. Nor the cause, whose stack says nothing to an operator.
    throw new Error(`The database at ${new URL(url).host} cannot be used: ${cause.message}. Check DATABASE_URL.`);
  } finally {
    await database.close();
  }
}
