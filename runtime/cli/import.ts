/** `import establishments`: takes the register of establishments over from a file. */
import { createReadStream } from 'node:fs';
import { importRegister, RegisterFileError, type Told } from '../establishments/index.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { codeOf } from '../store/error-code.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr } from './messages/fr.ts';
import { openStore } from './open-store.ts';

const messages = fr.register;
const OPTIONS = { 'dry-run': { type: 'boolean', default: false } } as const;
/** Lines told one by one: nobody mends more before looking at the file. */
const MOST_TOLD = 100;

/**
 * `import establishments <file.csv> [--dry-run]`. Ends with 1 when a row is wrong: the others are written. Throws UsageError for other
 * arguments, a file that cannot be read, and when the database is away.
 */
export const run: Command = async (args, { print, warn }) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [what, path, ...others] = positionals;
  if (what !== 'establishments' || path === undefined || others.length > 0) throw new UsageError(messages.expected);
  let told = 0;
  const tell = ({ line, message, severity }: Told): void => {
    told += 1;
    if (told <= MOST_TOLD) (severity === 'error' ? warn : print)(messages.line(line, message));
  };
  await using closers = new AsyncDisposableStack();
  const counts = await (async () => {
    if (values['dry-run']) return importRegister(null, createReadStream(path), tell);
    const database = createDatabase(await openStore(closers));
    closers.defer(() => database.close());
    return importRegister(database.db, createReadStream(path), tell);
  })().catch((cause: unknown) => {
    if (cause instanceof RegisterFileError) throw new UsageError(cause.message, { cause });
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'EISDIR') throw new UsageError(fr.listMissing(path), { cause });
    throw isDatabaseAway(cause) ? new UsageError(fr.databaseAway, { cause }) : cause;
  });
  if (told > MOST_TOLD) warn(messages.more(told - MOST_TOLD));
  print(values['dry-run'] ? messages.judged(counts) : messages.imported(counts));
  return counts.wrong === 0 ? 0 : 1;
};
