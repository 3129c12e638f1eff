/** The tiles that an operator has named for maps, if any: without them, and without network, there is the coast line. */
import { isRecord } from '../../../engine/base/index.ts';

/** Address of tiles with `{z}`, `{x}` and `{y}`, and whom they are owed to. */
export type Tiles = { readonly url: string; readonly attribution: string };

/** What the server says of maps; null where it says nothing, or cannot be reached. */
export async function readTiles(): Promise<Tiles | null> {
  try {
    const response = await fetch('/carte.json');
    const value: unknown = response.ok ? await response.json() : null;
    if (!isRecord(value)) return null;
    const { tiles, attribution } = value;
    return typeof tiles === 'string'
      ? { url: tiles, attribution: typeof attribution === 'string' ? attribution : '' }
      : null;
  } catch {
    return null;
  }
}
