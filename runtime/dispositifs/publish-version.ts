/**
 * Publishing: from here on the public files under this version. A version is immutable; the same source again is the
 * same version.
 */
import type { Knex } from 'knex';
import { pinLibrary } from '../../engine/index.ts';
import type { CompiledDispositif, Diagnostic, DispositifSource } from '../../engine/types.ts';
import type { Services } from '../services.ts';
import { bindDefaults } from './bind-defaults.ts';
import { checkSource } from './check-source.ts';
import { hashSource } from './source-hash.ts';
import { insertVersion } from './store/insert-version.ts';
import { findCurrentHash } from './store/find-current-hash.ts';
import { lockDispositif } from './store/lock-dispositif.ts';

export interface PublishRequest {
  readonly source: DispositifSource;
  /** Account of the author; null when the demonstration is seeded. */
  readonly by: string | null;
}

export interface PublishedVersion {
  readonly type: 'published';
  readonly number: number;
  readonly hash: string;
  /** False when the source is that of the version in force. */
  readonly changed: boolean;
  readonly warnings: readonly Diagnostic[];
}

export interface PublishRefusal {
  readonly type: 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/** Publishes a source, or says all that is wrong with it. */
export async function publishVersion(
  services: Pick<Services, 'db' | 'dispositifs'>,
  request: PublishRequest,
): Promise<PublishedVersion | PublishRefusal> {
  // What the public files under keeps the library's text of the day.
  const source = pinLibrary(request.source);
  const hash = hashSource(source.files);
  const current = await findCurrentHash(services.db, source.id);
  if (current?.hash === hash) return { type: 'published', number: current.number, hash, changed: false, warnings: [] };
  const checked = checkSource(source);
  if (checked.type === 'refused') return checked;
  const written = await services.db.transaction((tx) => write(tx, checked.dispositif, hash, request.by));
  services.dispositifs.keep(checked.dispositif, written.number);
  return { type: 'published', hash, warnings: checked.warnings, ...written };
}

async function write(
  tx: Knex.Transaction,
  compiled: CompiledDispositif,
  hash: string,
  by: string | null,
): Promise<{ readonly number: number; readonly changed: boolean }> {
  const { id, identity, source } = compiled;
  await lockDispositif(tx, id, identity.title);
  // Somebody may have published while the scenarios ran.
  const current = await findCurrentHash(tx, id);
  if (current?.hash === hash) return { number: current.number, changed: false };
  const number = await insertVersion(tx, { id, hash, files: source.files, identity, by });
  await bindDefaults(tx, id, identity.functions);
  return { number, changed: true };
}
