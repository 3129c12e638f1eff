/**
 * Compiled versions, kept while they are used. A published version never changes, so what was compiled once is good for
 * as long as the process lives; only the number of the version in force is asked again, at most once a second.
 */
import type { Knex } from 'knex';
import { load, type CompiledDispositif } from '../../engine/index.ts';
import { createListShelf, type ListShelf } from '../shared/index.ts';
import { findSchemeStanding, type SchemeStanding } from './store/standing.ts';
import { findVersionFiles } from './store/find-version-files.ts';
import { withdrawalOf, type Withdrawal } from './withdrawal.ts';

/** Compiled versions by scheme and number. */
export interface Library {
  /** Compiled version, or undefined when there is none of that number. */
  load(id: string, number: number): Promise<CompiledDispositif | undefined>;
  /** Number of the version in force; undefined when nothing is published under the identifier. */
  current(id: string): Promise<number | undefined>;
  /** Since when and why a published scheme is no longer offered; null while it is. */
  withdrawal(id: string): Promise<Withdrawal | null>;
  /** Asks again which version is in force: this process has just published one. */
  renew(id: string): void;
}

/**
 * Characters of source of the versions that are kept. What is compiled and remembered of a version takes some fifteen times
 * as many bytes.
 */
const ROOM = 3_000_000;
/** Bytes of the shared lists that they are pinned to, each counted once. */
const LISTS_ROOM = 40_000_000;
const CURRENT_MS = 1000;

interface Kept {
  readonly version: Promise<CompiledDispositif | undefined>;
  /** Characters of its source, once they are known. */
  weight: number;
  /** Likewise bytes of the shared lists that it is pinned to, by the hash of their text. */
  lists: ReadonlyMap<string, number>;
}

/** Compiles lazily, each version once however many ask for it at the same time. */
export function createLibrary(db: Knex, room = ROOM, shelf: ListShelf = createListShelf(db)): Library {
  const kept = new Map<string, Kept>();
  const standings = new Map<string, { readonly found: Promise<SchemeStanding | undefined>; readonly until: number }>();
  const schemeStandingOf = (id: string): Promise<SchemeStanding | undefined> => {
    const known = standings.get(id);
    if (known && known.until > performance.now()) return known.found;
    const found = findSchemeStanding(db, id);
    standings.set(id, { found, until: performance.now() + CURRENT_MS });
    found.catch(() => standings.delete(id));
    return found;
  };
  let weight = 0;
  const forget = (key: string, one: Kept): void => {
    // It may have been forgotten before, and be loaded again by now.
    if (kept.get(key) !== one) return;
    weight -= one.weight;
    kept.delete(key);
  };
  /** The one used last stays, however heavy it is: it is being used. */
  const forgetOldest = (): void => {
    for (const [key, one] of kept) {
      if ((weight <= room && weightOfLists(kept.values()) <= LISTS_ROOM) || kept.size === 1) return;
      forget(key, one);
    }
  };
  const keep = (key: string, files: Promise<Files | undefined>, id: string): Kept => {
    const read = files.then(async (found) => ({ found, ...(await shelf.openPinned({ files: found ?? {} })) }));
    const version = read.then(({ found, lists }) => found && load({ id, files: found, lists }));
    const one: Kept = { version, weight: 0, lists: new Map() };
    one.version.then(
      async (found) => {
        if (!found) return forget(key, one);
        const { found: source, weights } = await read;
        const size = weightOf(source);
        if (kept.get(key) !== one) return;
        one.weight = size;
        one.lists = weights;
        weight += size;
        forgetOldest();
      },
      () => forget(key, one),
    );
    return one;
  };

  return {
    load(id, number) {
      const key = `${id}@${number}`;
      const one = kept.get(key) ?? keep(key, findVersionFiles(db, id, number), id);
      // Set again, the key becomes the last of the map: the first is the one used longest ago.
      kept.delete(key);
      kept.set(key, one);
      return one.version;
    },
    current: async (id) => (await schemeStandingOf(id))?.version ?? undefined,
    withdrawal: async (id) => withdrawalOf(await schemeStandingOf(id)),
    renew: (id) => void standings.delete(id),
  };
}

type Files = NonNullable<Awaited<ReturnType<typeof findVersionFiles>>>;

function weightOfLists(kept: Iterable<Kept>): number {
  const weights = new Map([...kept].flatMap(({ lists }) => [...lists]));
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function weightOf(files: Files = {}): number {
  return Object.values(files).reduce((sum, text) => sum + text.length, 0);
}
