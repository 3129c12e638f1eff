/**
 * What answers « À quoi ai-je droit ? » of all that is published. A version never changes: each is read once, in turns between
 * other requests, and little of it is kept; its truth tables are worked out once a day. What is no longer offered is let go.
 */
import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';
import {
  localDate,
  readEntitlement,
  tablesOf,
  type EntitlementScheme,
  type Instant,
  type TruthTable,
} from '../../../engine/index.ts';
import type { ListShelf } from '../../shared/index.ts';
import type { CatalogueEntry } from '../store/published.ts';
import { findVersionFiles } from '../store/find-version-files.ts';

/** A scheme in force, as far as it answers. */
export interface EntitledScheme {
  readonly entry: CatalogueEntry;
  readonly scheme: EntitlementScheme;
  readonly tables: readonly (TruthTable | null)[];
}

/** Keeps what answers of each scheme. */
export interface Entitlements {
  /** What answers of some versions, on the day of a moment; those that cannot be read are left out. */
  of(entries: readonly CatalogueEntry[], now: Instant): Promise<readonly EntitledScheme[]>;
}

type VersionInForce = Pick<CatalogueEntry, 'id' | 'version'>;

interface Kept {
  readonly scheme: EntitlementScheme | null;
  day: string;
  tables: readonly (TruthTable | null)[];
}

/** Versions that are kept at most, some 60 kB each. */
const MOST = 1_000;

/** @param read reads a version; null for one that cannot be read */
export function createEntitlements(read: (entry: VersionInForce) => Promise<EntitlementScheme | null>): Entitlements {
  const kept = new Map<string, Kept>();
  let turn: Promise<unknown> = Promise.resolve();

  async function gather(entries: readonly CatalogueEntry[], now: Instant): Promise<readonly EntitledScheme[]> {
    const day = localDate(now);
    const present = new Set(entries.map(keyOf));
    for (const key of [...kept.keys()].filter((one) => !present.has(one))) kept.delete(key);
    const ready: EntitledScheme[] = [];
    for (const entry of entries.slice(0, MOST)) {
      const key = keyOf(entry);
      let one = kept.get(key);
      if (!one) {
        one = { scheme: await read(entry), day: '', tables: [] };
        kept.set(key, one);
        await setImmediate();
      }
      const { scheme } = one;
      if (!scheme) continue;
      if (one.day !== day) {
        one.tables = tablesOf(scheme, now);
        one.day = day;
        await setImmediate();
      }
      ready.push({ entry, scheme, tables: one.tables });
    }
    return ready;
  }

  return {
    of(entries, now) {
      // One after the other: what the first reads, the next finds.
      const gathered = turn.then(() => gather(entries, now));
      turn = gathered.catch(() => undefined);
      return gathered;
    },
  };
}

function keyOf({ id, version }: VersionInForce): string {
  return `${id}@${version}`;
}

/** Reads versions from the database. */
export function entitlementReader(
  db: Knex,
  shelf: Pick<ListShelf, 'openPinned'>,
): (entry: VersionInForce) => Promise<EntitlementScheme | null> {
  return async ({ id, version }) => {
    const files = await findVersionFiles(db, id, version);
    if (!files) return null;
    const { lists } = await shelf.openPinned({ files });
    return readEntitlement({ id, files, lists });
  };
}
