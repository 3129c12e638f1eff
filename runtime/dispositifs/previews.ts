/**
 * Sources that an author is working on, so that the studio can show the real form before anything is published. Kept in
 * memory only: a preview that is gone is made again by compiling again. Most are never looked at, so each is loaded when
 * it first is; the next of a scheme whose last was looked at is loaded while its author is told that there is one.
 */
import { load, type CompiledDispositif, type DispositifSource } from '../../engine/index.ts';
import { keptPromise } from '../../engine/base/index.ts';
import type { ListShelf } from '../shared/index.ts';
import { hashSource } from './source-hash.ts';

/** Sources to preview, by the hash of what they say. */
export interface Previews {
  /** Keeps a source that compiles and gives the identifier of its preview; the same source has the same. */
  keep(source: Pick<DispositifSource, 'id' | 'files'>): string;
  find(id: string): Promise<CompiledDispositif | undefined>;
}

interface Kept {
  readonly scheme: string;
  readonly load: () => Promise<CompiledDispositif>;
}

const CAPACITY = 30;

/**
 * Keeps the sources that were compiled last, up to CAPACITY; one that is dropped is not found any more, and its author
 * compiles again.
 * @param soon calls back once what is being answered has left
 */
export function createPreviews(
  shelf: Pick<ListShelf, 'openPinned'>,
  soon: (call: () => void) => void = setImmediate,
): Previews {
  const kept = new Map<string, Kept>();
  /** Schemes whose newest preview was looked at: the next one will be, too. */
  const lookedAt = new Set<string>();
  const loaded = async (source: Pick<DispositifSource, 'id' | 'files'>): Promise<CompiledDispositif> => {
    const { lists } = await shelf.openPinned(source);
    return load({ ...source, lists });
  };
  return {
    keep(source) {
      const id = hashSource(source.files).slice(0, 32);
      const preview = kept.get(id) ?? { scheme: source.id, load: keptPromise(() => loaded(source)) };
      // Set again, the key becomes the last of the map: the first is the one asked for longest ago.
      kept.delete(id);
      kept.set(id, preview);
      const oldest = kept.keys().next().value;
      if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
      // Whoever asks for it is told if it cannot be loaded.
      if (lookedAt.delete(source.id)) soon(() => void preview.load().catch(() => undefined));
      return id;
    },
    async find(id) {
      const preview = kept.get(id);
      if (preview) lookedAt.add(preview.scheme);
      return preview?.load();
    },
  };
}
