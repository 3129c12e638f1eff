/**
 * What every part of the server is given, made once and passed first. Nothing here is global: tests build several side
 * by side.
 */
import { join } from 'node:path';
import type { Knex } from 'knex';
import type pg from 'pg';
import type { Logger } from 'pino';
import { createCaseNumbers, type CaseNumbers } from '../cases/store/case-numbers.ts';
import { createChanges, type Changes } from '../cases/read/changes.ts';
import { createCaseReads, type CaseReads } from '../cases/store/case-reads.ts';
import { insertCases, type CaseInsert } from '../cases/store/insert-cases.ts';
import { createClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createCatalogue, type Catalogue } from '../dispositifs/catalogue.ts';
import { createLibrary, type Library } from '../dispositifs/library.ts';
import { createPreviews, type Previews } from '../dispositifs/previews.ts';
import { createSourceThread, type SourceThread } from '../dispositifs/source-thread.ts';
import { createFilingInputs, type ReadFilingInput } from '../filing/store/filing-inputs.ts';
import { createDiskFileStore, createVirusScanner, type FileStore, type VirusScanner } from '../files/index.ts';
import { createIdentity, type Identity } from '../identity/index.ts';
import { createJobs } from '../jobs/create-jobs.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { countOutbox } from '../jobs/store/count-outbox.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { createMailer, type Mailer, type MailSender } from '../notifications/index.ts';
import { insertReadings, type NewReading } from '../privacy/index.ts';
import { createDatabase, PATIENCE } from '../store/database.ts';
import { createWriter, type Write } from '../store/writer.ts';

/** Everything the parts of the server share; made by `createServices`, closed by `closeServices`. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  /** Address of the database, for what keeps a connection of its own. */
  readonly databaseUrl: string;
  readonly db: Knex;
  /** Beside knex: the hot path and better-auth. */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly metrics: Metrics;
  /** Compiled versions, kept while they are used. */
  readonly dispositifs: Library;
  /** What is published, for lists. */
  readonly catalogue: Catalogue;
  /** Compiles and plays what authors send. */
  readonly sources: SourceThread;
  readonly caseNumbers: CaseNumbers;
  /** What filing a draft reads. */
  readonly readFilingInput: ReadFilingInput;
  readonly writeFiling: Write<CaseInsert>;
  /** Cases and their events. */
  readonly caseReads: CaseReads;
  /** Records who read what. */
  readonly writeReading: Write<NewReading>;
  /** Forms of sources that are not published. */
  readonly previews: Previews;
  readonly jobs: Jobs;
  readonly files: FileStore;
  /** Null when there is none. */
  readonly scanner: VirusScanner | null;
  readonly mailer: Mailer;
  readonly identity: Identity;
}

/**
 * Makes the services; nothing is waited for, so that the server answers « not ready » while its database is away.
 * @param databaseUrl `config.databaseUrl`, or the address of the PostgreSQL that this process started
 */
export function createServices(config: Config, databaseUrl: string): Services {
  const log = createLog(config);
  const { db, pool } = createDatabase(databaseUrl, PATIENCE);
  const clock = createClock();
  const metrics = createMetrics(() => countOutbox(db));
  return {
    config,
    log,
    databaseUrl,
    db,
    pool,
    clock,
    metrics,
    changes: createChanges(databaseUrl, pool, log),
    dispositifs: createLibrary(db),
    catalogue: createCatalogue(db),
    previews: createPreviews(),
    sources: createSourceThread(),
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
    identity: createIdentity({ config, db, pool, log }),
  };
}

function mailSender({ mailFrom, brand, publicUrl }: Config): MailSender {
  return { from: mailFrom, organisation: brand.name, colour: brand.colour, siteUrl: publicUrl };
}

/** Closes what `createServices` opened, the database last. */
export async function closeServices(services: Services): Promise<void> {
  await services.sources.close();
  await services.jobs.close();
  await services.changes.close();
  services.mailer.close();
  await Promise.all([services.db.destroy(), services.pool.end()]);
}
