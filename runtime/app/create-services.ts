/** Makes what every part of the server is given, and closes it. */
import { join } from 'node:path';
import { createCaseNumbers } from '../cases/store/case-numbers.ts';
import { createChanges } from '../cases/changes.ts';
import { createCaseReads } from '../cases/store/case-reads.ts';
import { insertCases } from '../cases/store/insert-cases.ts';
import { createClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { createCatalogue } from '../dispositifs/catalogue/catalogue.ts';
import { createEntitlements, entitlementReader } from '../dispositifs/catalogue/entitlements.ts';
import { createLibrary } from '../dispositifs/library.ts';
import { createDrawnTexts } from '../dispositifs/drawn-texts.ts';
import { createPreviews } from '../dispositifs/previews.ts';
import { createSourceThread } from '../dispositifs/source-thread.ts';
import { createFilingInputs } from '../filing/store/filing-inputs.ts';
import { createDiskFileStore, createVirusScanner } from '../files/index.ts';
import { createIdentity } from '../identity/index.ts';
import { createJobs } from '../jobs/create-jobs.ts';
import { countOutbox } from '../jobs/store/count-outbox.ts';
import { createLookupSources } from '../lookups/index.ts';
import { createLog } from './log.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createMailer, createSmsGateway, mailSender } from '../notifications/index.ts';
import { insertReadings } from '../privacy/index.ts';
import { createListShelf } from '../shared/index.ts';
import { createLiveSettings, liveConfig } from '../settings/index.ts';
import { createDatabase, PATIENCE } from '../store/database.ts';
import { createWriter } from '../store/writer.ts';
import type { Services } from '../services.ts';

/**
 * Makes the services; nothing is waited for, so that the server answers « not ready » while its database is away.
 * @param given the configuration as the environment says it: what administrators set is put over it once `settings` are loaded
 * @param databaseUrl `config.databaseUrl`, or the address of the PostgreSQL that this process started
 */
export function createServices(given: Config, databaseUrl: string): Services {
  const log = createLog(given);
  const { db, pool } = createDatabase(databaseUrl, PATIENCE);
  const clock = createClock();
  const settings = createLiveSettings(db, clock);
  const config = liveConfig(given, settings);
  const metrics = createMetrics(() => countOutbox(db));
  const listShelf = createListShelf(db);
  const lookups = createLookupSources({ db, log, metrics }, config.lookupSources);
  return {
    config,
    log,
    databaseUrl,
    db,
    pool,
    clock,
    given,
    settings,
    metrics,
    changes: createChanges(databaseUrl, pool, log),
    dispositifs: createLibrary(db, undefined, listShelf),
    listShelf,
    catalogue: createCatalogue(db),
    entitlements: createEntitlements(entitlementReader(db, listShelf)),
    previews: createPreviews(listShelf),
    drawnTexts: createDrawnTexts(),
    lookups,
    sources: createSourceThread(undefined, lookups.contracts),
    caseNumbers: createCaseNumbers(pool),
    readFilingInput: createFilingInputs(pool),
    // A statement of that many filings takes some milliseconds.
    writeFiling: createWriter((filings) => insertCases(pool, filings), 24),
    caseReads: createCaseReads(pool),
    writeReading: createWriter((readings) => insertReadings(pool, readings), 64),
    jobs: createJobs({ config, databaseUrl, db, clock, log }),
    files: createDiskFileStore(join(config.dataDir, 'files')),
    scanner: config.clamavUrl === null ? null : createVirusScanner(config.clamavUrl),
    mailer: createMailer({ db, smtpUrl: config.smtpUrl, sender: mailSender(config) }),
    sms: config.sms === null ? null : createSmsGateway(config.sms),
    identity: createIdentity({ config, db, pool, log }),
  };
}

/** Closes what `createServices` opened, the database last. */
export async function closeServices(services: Services): Promise<void> {
  await services.sources.close();
  await services.jobs.close();
  await services.changes.close();
  services.mailer.close();
  await Promise.all([services.db.destroy(), services.pool.end()]);
}
