/** `import`: takes over from a file the register of establishments, or the accounts of those who work here. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PlannedAccount } from '../../schemas/types/api.ts';
import { importRegister, RegisterFileError, type Told } from '../establishments/index.ts';
import { carryOutAccounts, previewAccounts, readAccounts } from '../identity/accounts-file/index.ts';
import { BY_COMMAND } from '../identity/rights/right-change.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { codeOf } from '../store/error-code.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr } from './messages/fr.ts';
import { openStore } from './open-store.ts';

const messages = fr.register;
const OPTIONS = { 'dry-run': { type: 'boolean', default: false } } as const;
/** Lines told one by one: nobody mends more before looking at the file. */
const MOST_TOLD = 100;

/**
 * `import establishments|accounts <file.csv> [--dry-run]`. Ends with 1 when a row is wrong: the others are written. Throws UsageError for
 * other arguments, a file that cannot be read, and when the database is away.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [what, path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError(messages.expected);
  if (what === 'accounts') return importAccounts(path, { isTried: values['dry-run'] }, output);
  if (what === 'establishments') return importEstablishments(path, { isTried: values['dry-run'] }, output);
  throw new UsageError(messages.expected);
};

async function importEstablishments(
  path: string,
  { isTried }: { readonly isTried: boolean },
  { print, warn }: Output,
): Promise<number> {
  let told = 0;
  const tell = ({ line, message, severity }: Told): void => {
    told += 1;
    if (told <= MOST_TOLD) (severity === 'error' ? warn : print)(messages.line(line, message));
  };
  await using closers = new AsyncDisposableStack();
  const counts = await (async () => {
    if (isTried) return importRegister(null, createReadStream(path), tell);
    const database = createDatabase(await openStore(closers));
    closers.defer(() => database.close());
    return importRegister(database.db, createReadStream(path), tell);
  })().catch((cause: unknown) => {
    if (cause instanceof RegisterFileError) throw new UsageError(cause.message, { cause });
    throw usageOf(cause, path);
  });
  if (told > MOST_TOLD) warn(messages.more(told - MOST_TOLD));
  print(isTried ? messages.judged(counts) : messages.imported(counts));
  return counts.wrong === 0 ? 0 : 1;
}

/** What whoever typed the command can mend, in words; anything else as it came. */
function usageOf(cause: unknown, path: string): unknown {
  if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'EISDIR') return new UsageError(fr.listMissing(path), { cause });
  return isDatabaseAway(cause) ? new UsageError(fr.databaseAway, { cause }) : cause;
}

/** Each line that does something or is refused is told, then how many; all of it is one transaction. */
async function importAccounts(
  path: string,
  { isTried }: { readonly isTried: boolean },
  { print, warn }: Output,
): Promise<number> {
  await using closers = new AsyncDisposableStack();
  const lines = readAccounts(
    await readFile(path, 'utf8').catch((cause: unknown) => {
      throw usageOf(cause, path);
    }),
  );
  if (typeof lines === 'string') throw new UsageError(lines);
  const database = createDatabase(await openStore(closers));
  closers.defer(() => database.close());
  const plan = await (async () => {
    if (isTried) return previewAccounts(database.db, BY_COMMAND, lines);
    return database.db.transaction((tx) => carryOutAccounts(tx, BY_COMMAND, lines));
  })().catch((cause: unknown) => {
    throw usageOf(cause, path);
  });
  const items = plan?.items ?? [];
  for (const item of items) {
    const said = messages.account(item);
    if (said !== null) (item.outcome === 'refused' ? warn : print)(said);
  }
  const count = (outcome: PlannedAccount['outcome']): number => items.filter((one) => one.outcome === outcome).length;
  const counts = {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
  print(messages.accounts(counts, isTried));
  return counts.refused === 0 ? 0 : 1;
}
