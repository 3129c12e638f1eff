/** The database that a command works on, whether a server runs on it or not. */
import { ConfigError } from '../config/config-error.ts';
import { readPlaces } from '../config/config.ts';
import { findLocalPostgres } from '../store/local/running-postgres.ts';
import { startLocalPostgres } from '../store/local/start-postgres.ts';
import { UsageError } from './command.ts';
import { fr as messages } from './messages/fr.ts';

/** The operator's database; else our own, where it runs already, or started for as long as the command lasts. */
export async function openStore(closers: AsyncDisposableStack): Promise<string> {
  const { databaseUrl, dataDir } = places();
  if (databaseUrl !== null) return databaseUrl;
  const running = await findLocalPostgres(dataDir);
  if (running === undefined) throw new UsageError(messages.noDatabase(dataDir));
  if (running !== null) return running;
  const started = await startLocalPostgres({ folder: dataDir });
  closers.defer(() => started.stop());
  return started.url;
}

function places(): ReturnType<typeof readPlaces> {
  try {
    return readPlaces();
  } catch (cause) {
    throw cause instanceof ConfigError ? new UsageError(cause.message, { cause }) : cause;
  }
}
