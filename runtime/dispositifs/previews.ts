/**
 * Sources that an author is working on, so that the studio can show the real form before anything is published. Kept in
 * memory only: a preview that is gone is made again by compiling again. Most are never looked at, so each is loaded when
 * it first is.
 */
import { load, type CompiledDispositif, type DispositifSource } from '../../engine/index.ts';
import type { ListShelf } from '../shared/index.ts';
import { hashSource } from './source-hash.ts';

/** Sources to preview, by the hash of what they say. */
export interface Previews {
  /** Keeps a source that compiles and gives the identifier of its preview; the same source has the same. */
  keep(source: Pick<DispositifSource, 'id' | 'files'>): string;
  find(id: string): Promise<CompiledDispositif | undefined>;
}

interface Kept {
  readonly source: Pick<DispositifSource, 'id' | 'files'>;
  compiled?: CompiledDispositif;
}

const CAPACITY = 30;

/**
 * Keeps the sources that were compiled last, up to CAPACITY; one that is dropped is not found any more, and its author
 * compiles again.
 */
export function createPreviews(shelf: ListShelf): Previews {
  const kept = new Map<string, Kept>();
  return {
    keep(source) {
      const id = hashSource(source.files).slice(0, 32);
      const known = kept.get(id);
      // Set again, the key becomes the last of the map: the first is the one asked for longest ago.
      kept.delete(id);
      kept.set(id, known ?? { source });
      const oldest = kept.keys().next().value;
      if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    async find(id) {
      const preview = kept.get(id);
      if (!preview || preview.compiled) return preview?.compiled;
      const { lists } = await shelf.openPinned(preview.source);
      return (preview.compiled ??= load({ ...preview.source, lists }));
    },
  };
}
