/** `audit`: rebuilds every case from its events and compares it with what is stored; nothing is written. */
import { auditCases, type AuditReport } from '../cases/index.ts';
import { ConfigError, readPlaces } from '../config.ts';
import { createDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-errors.ts';
import { findLocalPostgres } from '../store/local/running-postgres.ts';
import { startLocalPostgres } from '../store/local/start-postgres.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';

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

/** The operator's database; else our own, where it runs already, or started for as long as the audit lasts. */
async function openStore(closers: AsyncDisposableStack): Promise<string> {
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

function printReport({ print }: Output, { cases, events, findings }: AuditReport): void {
  for (const { number, caseId, code, message } of findings) {
    print(`${number}  ${caseId}  ${code}\n    ${messages.findings[code]} (${message})`);
  }
  print(messages.audited(cases, events, findings.length));
}
