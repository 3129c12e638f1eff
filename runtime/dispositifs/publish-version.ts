/**
 * Publishing: from here on the public files under this version. A version is immutable; the same source again is the
 * same version.
 */
import type { Knex } from 'knex';
import { pinLibrary, type Diagnostic, type DispositifSource } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Services } from '../services.ts';
import { authorOf } from '../identity/rights/right-change.ts';
import { lockRights } from '../identity/rights/store/right-changes.ts';
import { bindDefaults } from './bind-defaults.ts';
import { checkRegisters } from './check-registers.ts';
import { checkSource, refuseSource, type CheckedSource, type SourceRefusal } from './check-source.ts';
import { hashSource } from './source-hash.ts';
import { insertVersion } from './store/insert-version.ts';
import { findCurrentHash } from './store/find-current-hash.ts';
import { lockDispositif } from './store/lock-dispositif.ts';

interface PublishRequest {
  readonly source: DispositifSource;
  /** Account of the author; null when the demonstration is seeded. */
  readonly by: string | null;
  /** Where the source is judged: here when absent, which is for what comes with the product. */
  readonly check?: (source: DispositifSource) => Promise<CheckedSource>;
}

interface PublishedVersion {
  readonly type: 'published';
  readonly number: number;
  readonly hash: string;
  /** False when the source is that of the version in force. */
  readonly changed: boolean;
  readonly warnings: readonly Diagnostic[];
}

/** Publishes a source, or says all that is wrong with it. */
export async function publishVersion(
  services: Pick<Services, 'db' | 'dispositifs' | 'listShelf'>,
  { check = (source) => checkHere(services, source), ...request }: PublishRequest,
): Promise<PublishedVersion | SourceRefusal> {
  // What the public files under keeps the library's text of the day.
  const source = pinLibrary(request.source);
  const hash = hashSource(source.files);
  const current = await findCurrentHash(services.db, source.id);
  if (current?.hash === hash) return { type: 'published', number: current.number, hash, changed: false, warnings: [] };
  const checked = await check(source);
  if (checked.type === 'refused') return checked;
  const version = { source, identity: checked.identity, hash, by: request.by };
  const written = await services.db.transaction((tx) => write(tx, version));
  if ('type' in written) return written;
  services.dispositifs.renew(source.id);
  return { type: 'published', hash, warnings: checked.warnings, ...written };
}

/** What comes with the product is judged where it is used. */
async function checkHere({ listShelf }: Pick<Services, 'listShelf'>, source: DispositifSource): Promise<CheckedSource> {
  return checkSource({ ...source, lists: await listShelf.open(source) });
}

interface Version {
  readonly source: DispositifSource;
  readonly identity: DispositifIdentity;
  readonly hash: string;
  readonly by: string | null;
}

async function write(
  tx: Knex.Transaction,
  { source: { id, files }, identity, hash, by }: Version,
): Promise<{ readonly number: number; readonly changed: boolean } | SourceRefusal> {
  // Before the scheme, as whoever binds its functions does; so that schemes are published one after the other.
  await lockRights(tx);
  const differing = await checkRegisters(tx, identity);
  if (differing.length > 0) return refuseSource(differing);
  await lockDispositif(tx, id, identity.title);
  // Somebody may have published while the scenarios ran.
  const current = await findCurrentHash(tx, id);
  if (current?.hash === hash) return { number: current.number, changed: false };
  const number = await insertVersion(tx, { id, hash, files, identity, by });
  await bindDefaults(tx, await authorOf(tx, by), identity);
  return { number, changed: true };
}
