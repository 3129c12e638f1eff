/** `purge`: what the retention of schemes asks of cases on a day, and what was done; nothing is written. */
import { addDays, localDate } from '../../engine/index.ts';
import { createLibrary } from '../dispositifs/library.ts';
import { foreseeErasures, readJournal, type Foreseen } from '../erasure/index.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { openStore } from './open-store.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  journal: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  on: { type: 'string' },
} as const;

/**
 * `purge [--dry-run] [--on <day>] [--csv | --json]`, `purge --journal [--csv | --json]`. Ends with 1 when the journal was changed.
 * Throws UsageError for any other argument, and when the database is away.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(messages.noArgument);
  const day = values.on ?? localDate(new Date().toISOString());
  if (!isDay(day)) throw new UsageError(messages.purge.dayExpected(day));
  await using closers = new AsyncDisposableStack();
  const database = createDatabase(await openStore(closers));
  closers.defer(() => database.close());
  const form = values.json ? 'json' : values.csv ? 'csv' : 'text';
  const work = values.journal ? printJournal(output, database.db, form) : printForeseen(output, database.db, day, form);
  return await work.catch((cause: unknown) => {
    throw isDatabaseAway(cause) ? new UsageError(messages.databaseAway, { cause }) : cause;
  });
};

type Form = 'json' | 'csv' | 'text';
type Db = ReturnType<typeof createDatabase>['db'];

async function printForeseen({ print }: Output, db: Db, day: string, form: Form): Promise<number> {
  const all: Foreseen[] = [];
  const cases = await foreseeErasures({ db, dispositifs: createLibrary(db) }, day, (one) => all.push(one));
  if (form === 'json') print(JSON.stringify({ day, cases, due: all }));
  else if (form === 'csv') {
    print('number;scheme;category;until;then');
    for (const { number, scheme, category, until, then } of all)
      print([number, scheme, category, until, then].join(';'));
  } else {
    const groups = Map.groupBy(all, ({ scheme, title, then }) => `${scheme} : ${title}, ${messages.purge.then[then]}`);
    for (const [group, some] of groups)
      print(messages.purge.due(group, some.length, some.map(({ until }) => until).toSorted()[0] ?? ''));
    print(messages.purge.looked(cases, new Set(all.map(({ number }) => number)).size, day));
  }
  return 0;
}

async function printJournal({ print }: Output, db: Db, form: Form): Promise<number> {
  const { lines, broken } = await readJournal(db);
  if (form === 'json') print(JSON.stringify({ lines, broken }));
  else {
    if (form === 'csv')
      print('at;number;scheme;version;categories;applicant;events;files;mails;readings;orderedBy;transfer;head;hash');
    for (const { at, number, dispositif, categories, applicant, counts, orderedBy, transfer, head, hash } of lines) {
      const { events, files, mails, readings } = counts;
      const what = [dispositif.id, dispositif.version, categories.join(' '), applicant, events, files, mails, readings];
      const given = transfer ? `${transfer.number} ${transfer.reference} ${transfer.manifest}` : '';
      print([at, number, ...what, orderedBy ?? '', given, head, hash].join(form === 'csv' ? ';' : '  '));
    }
    if (form === 'text') print(messages.purge.journal(lines.length, lines.at(-1)?.hash ?? null));
  }
  if (broken !== null) print(messages.purge.broken(broken));
  return broken === null ? 0 : 1;
}

/** A day that there is. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}
