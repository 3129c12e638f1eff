/**
 * `second-factor`: takes the second factor of an account away. When the only administrator has lost both telephone and
 * recovery codes, whoever holds the database may let them begin anew.
 */
import { BY_COMMAND } from '../identity/rights/right-change.ts';
import { resetSecondFactor } from '../identity/second-factor/reset.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { openStore } from './open-store.ts';

/**
 * `second-factor <address>`. Ends with 1 when no account has the address; one without a second factor is no failure.
 */
export const run: Command = async (args, { print, warn }) => {
  const { positionals } = readArguments(args, {});
  const [typed, ...others] = positionals;
  if (typed === undefined || others.length > 0 || !typed.includes('@'))
    throw new UsageError(messages.oneAddressExpected);
  const email = typed.trim().toLowerCase();
  await using closers = new AsyncDisposableStack();
  const database = createDatabase(await openStore(closers));
  closers.defer(() => database.close());
  const outcome = await database.db
    .transaction((tx) => resetSecondFactor(tx, BY_COMMAND, { email }))
    .catch((cause: unknown) => {
      throw isDatabaseAway(cause) ? new UsageError(messages.databaseAway, { cause }) : cause;
    });
  if (outcome === 'unknown') warn(messages.accountMissing(email));
  else print(outcome === 'reset' ? messages.factorReset(email) : messages.factorNone(email));
  return outcome === 'unknown' ? 1 : 0;
};
