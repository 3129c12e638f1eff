/**
 * Sources that an author is working on, compiled, so that the studio can show the real form before anything is
 * published. Kept in memory only: a preview that is gone is made again by compiling again.
 */
import type { CompiledDispositif } from '../../engine/types.ts';
import { hashSource } from './source-hash.ts';

export interface Previews {
  /** Keeps a compiled source and gives the identifier of its preview; the same source has the same. */
  keep(compiled: CompiledDispositif): string;
  find(id: string): CompiledDispositif | undefined;
}

const CAPACITY = 30;

export function createPreviews(): Previews {
  const kept = new Map<string, CompiledDispositif>();
  return {
    keep(compiled) {
      const id = hashSource(compiled.source.files).slice(0, 32);
      kept.delete(id);
      kept.set(id, compiled);
      const oldest = kept.keys().next().value;
      if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    find: (id) => kept.get(id),
  };
}
