/*
 * The mark of a text that is still to be written: nobody types it, so the compiler finds each, and publishing is refused
 * while one is left.
 */

/** A text that stands for one to write. */
export function toWrite(what: string): string {
  return `[à écrire : ${what}]`;
}

/** Finds the mark; its first group says what is to be written. */
export const TO_WRITE = /\[à écrire : ([^\]]*)\]/;

/** What a text that is nothing but the mark stands for; null for any other. */
export function whatToWrite(text: string): string | null {
  const found = TO_WRITE.exec(text);
  return found?.[0] === text.trim() ? (found[1] ?? '') : null;
}

/** Where the marks of a text stand: UTF-16 units. */
export function marksToWrite(text: string): readonly { readonly from: number; readonly to: number }[] {
  const all = text.matchAll(new RegExp(TO_WRITE, 'g'));
  return [...all].map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }));
}
