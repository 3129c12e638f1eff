/**
 * `administrator`: gives an account the role that gives all others. Somebody has to be the first on a new installation,
 * and again when the last one has left; whoever holds the database may say who.
 */
import { makeAdministrator } from '../identity/accounts.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { openStore } from './open-store.ts';

/**
 * `administrator <address>`. Ends with 1 when no account has the address. Throws UsageError for other arguments, and
 * when the database is away.
 */
export const run: Command = async (args, { print, warn }) => {
  const { positionals } = readArguments(args, {});
  const [email, ...others] = positionals;
  if (email === undefined || others.length > 0 || !email.includes('@'))
    throw new UsageError(messages.oneAddressExpected);
  await using closers = new AsyncDisposableStack();
  const database = createDatabase(await openStore(closers));
  closers.defer(() => database.close());
  const found = await makeAdministrator(database.db, email).catch((cause: unknown) => {
    throw isDatabaseAway(cause) ? new UsageError(messages.databaseAway, { cause }) : cause;
  });
  if (found) print(messages.madeAdministrator(email));
  else warn(messages.accountMissing(email));
  return found ? 0 : 1;
};
