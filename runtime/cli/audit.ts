/** `audit`: rebuilds every case from its events and compares it with what is stored; nothing is written. */
import { auditCases, type AuditReport } from '../cases/index.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { openStore } from './open-store.ts';

/**
 * `audit [--json]`. Ends with 1 when something does not hold. Throws UsageError for any argument, and when the database
 * is away.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0) throw new UsageError(messages.noArgument);
  await using closers = new AsyncDisposableStack();
  const database = createDatabase(await openStore(closers));
  closers.defer(() => database.close());
  const report = await auditCases(database).catch((cause: unknown) => {
    throw isDatabaseAway(cause) ? new UsageError(messages.databaseAway, { cause }) : cause;
  });
  if (values.json) output.print(JSON.stringify(report));
  else printReport(output, report);
  return report.findings.length > 0 ? 1 : 0;
};

function printReport({ print }: Output, { cases, events, findings }: AuditReport): void {
  for (const { number, caseId, code, message } of findings) {
    print(`${number}  ${caseId}  ${code}\n    ${messages.findings[code]} (${message})`);
  }
  print(messages.audited(cases, events, findings.length));
}
