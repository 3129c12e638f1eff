/**
 * What every part of the server is given, made once and passed first. Nothing here is global: tests build several side
 * by side. Types alone, beside the folders since it names something of each and each is given it.
 */
import type { Knex } from 'knex';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { CaseNumbers } from './cases/store/case-numbers.ts';
import type { Changes } from './cases/changes.ts';
import type { CaseReads } from './cases/store/case-reads.ts';
import type { CaseInsert } from './cases/store/insert-cases.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import type { Catalogue } from './dispositifs/catalogue/catalogue.ts';
import type { Entitlements } from './dispositifs/catalogue/entitlements.ts';
import type { DrawnTexts } from './dispositifs/drawn-texts.ts';
import type { Library } from './dispositifs/library.ts';
import type { Previews } from './dispositifs/previews.ts';
import type { SourceThread } from './dispositifs/source-thread.ts';
import type { ReadFilingInput } from './filing/store/filing-inputs.ts';
import type { FileStore, VirusScanner } from './files/index.ts';
import type { Identity } from './identity/index.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { LookupSources } from './lookups/lookup-sources.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Mailer, SmsGateway } from './notifications/index.ts';
import type { NewReading } from './privacy/index.ts';
import type { LiveSettings } from './settings/live-settings.ts';
import type { ListShelf } from './shared/index.ts';
import type { Write } from './store/writer.ts';

/** Everything the parts of the server share; made by `createServices`, closed by `closeServices`. */
export interface Services {
  /** With what administrators set put over it. */
  readonly config: Config;
  /** As the environment says it. */
  readonly given: Config;
  readonly settings: LiveSettings;
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
  /** Shared lists, for the schemes that are pinned to them. */
  readonly listShelf: ListShelf;
  /** What is published, for lists. */
  readonly catalogue: Catalogue;
  /** What answers of it to who asks what they may have. */
  readonly entitlements: Entitlements;
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
  /** Their letters and mails, as they would leave. */
  readonly drawnTexts: DrawnTexts;
  /** What schemes look answers up in. */
  readonly lookups: LookupSources;
  readonly jobs: Jobs;
  readonly files: FileStore;
  /** Null when there is none. */
  readonly scanner: VirusScanner | null;
  readonly mailer: Mailer;
  /** Null when there is none. */
  readonly sms: SmsGateway | null;
  readonly identity: Identity;
}
