/**
 * Compiled versions, kept while they are used. A published version never changes, so what was compiled once is good for
 * as long as the process lives; only the number of the version in force is asked again, at most once a second.
 */
import type { Knex } from 'knex';
import { load } from '../../engine/index.ts';
import type { CompiledDispositif } from '../../engine/types.ts';
import { findCurrentVersion } from './store/find-current-version.ts';
import { findVersionFiles } from './store/find-version-files.ts';

export interface Library {
  /** Compiled version, or undefined when there is none of that number. */
  load(id: string, number: number): Promise<CompiledDispositif | undefined>;
  /** Number of the version in force; undefined when nothing is published under the identifier. */
  current(id: string): Promise<number | undefined>;
  /** Asks again which version is in force: this process has just published one. */
  renew(id: string): void;
}

const CAPACITY = 60;
const CURRENT_MS = 1000;

/** Compiles lazily, each version once however many ask for it at the same time. */
export function createLibrary(db: Knex): Library {
  const compiled = new Map<string, Promise<CompiledDispositif | undefined>>();
  const numbers = new Map<string, { readonly number: Promise<number | undefined>; readonly until: number }>();
  const forgetOldest = (): void => {
    const oldest = compiled.keys().next().value;
    if (compiled.size > CAPACITY && oldest !== undefined) compiled.delete(oldest);
  };

  return {
    load(id, number) {
      const key = `${id}@${number}`;
      const known = compiled.get(key);
      // Set again, the key becomes the last of the map: the first is the one used longest ago.
      compiled.delete(key);
      const version = known ?? compileVersion(db, id, number);
      compiled.set(key, version);
      if (!known)
        version.then(
          (found) => found ?? compiled.delete(key),
          () => compiled.delete(key),
        );
      forgetOldest();
      return version;
    },
    current(id) {
      const known = numbers.get(id);
      if (known && known.until > performance.now()) return known.number;
      const number = findCurrentVersion(db, id);
      numbers.set(id, { number, until: performance.now() + CURRENT_MS });
      number.catch(() => numbers.delete(id));
      return number;
    },
    renew: (id) => void numbers.delete(id),
  };
}

async function compileVersion(db: Knex, id: string, number: number): Promise<CompiledDispositif | undefined> {
  const files = await findVersionFiles(db, id, number);
  return files && load({ id, files });
}
