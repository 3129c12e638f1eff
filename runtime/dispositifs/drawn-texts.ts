/**
 * Letters and mails of schemes that are being written, as they would leave, for the eyes of their authors. Kept in memory only,
 * those drawn last: one that is gone is drawn again by asking again.
 */
import { createHash } from 'node:crypto';

/** A letter with its pages as SVG, or a mail as the HTML that is sent. */
export type DrawnText =
  | { readonly type: 'letter'; readonly bytes: Uint8Array; readonly pages: readonly string[] }
  | { readonly type: 'mail'; readonly html: string };

/** What was drawn last, by the hash of what it says. */
export interface DrawnTexts {
  /** Keeps a text and gives its key; the same text has the same. */
  keep(drawn: DrawnText): string;
  find(key: string): DrawnText | undefined;
}

/** A letter with its pages weighs some hundred kilobytes. */
const CAPACITY = 60;

/** Keeps up to CAPACITY texts. */
export function createDrawnTexts(): DrawnTexts {
  const kept = new Map<string, DrawnText>();
  return {
    keep(drawn) {
      const hash = createHash('sha256');
      if (drawn.type === 'mail') hash.update(drawn.html);
      else hash.update(drawn.bytes);
      const key = hash.digest('hex').slice(0, 32);
      // Set again, the key becomes the last of the map: the first is the one drawn longest ago.
      kept.delete(key);
      kept.set(key, drawn);
      const oldest = kept.keys().next().value;
      if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
      return key;
    },
    find: (key) => kept.get(key),
  };
}
